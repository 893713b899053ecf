import type {Control} from '../schema/control.ts';
import type {Phrases} from '../schema/phrases.ts';

/** The parts of a phrase book that sentences are made of. */
type Book = Pick<Phrases, 'actions' | 'places' | 'looks'>;
import type {Action} from '../schema/task.ts';
import {inline, plainText, type Segment} from './inline.ts';

/** What a sentence is made with. */
export type Speech = {
  readonly phrases: Book;
  /** The language of the CRM's interface where it is known (the widget knows it, a page does not). */
  readonly interfaceLanguage?: string | undefined;
  /** The reader's. */
  readonly locale: string;
  readonly controls: readonly Control[];
  readonly notes: Readonly<Record<string, string>>;
  /** How sure the evidence of this id is. */
  readonly confidence: (verified: string) => 'official' | 'secondary' | 'model' | undefined;
  readonly touch?: boolean | undefined;
  /** True on a Mac: other keys. */
  readonly mac?: boolean | undefined;
};

/** The sentence for an action, in pieces. Claims that only general knowledge bears are worded as likely. */
export function speak(action: Action, speech: Speech): Segment[] {
  const sentence = plainSentence(action, speech);
  const {actions} = speech.phrases;
  const hedged = isLikely(action, speech) ? fill(actions.likely, {sentence}) : sentence;
  if (!('when' in action) || action.when === undefined) return hedged;
  return fill(actions[action.when], {sentence: hedged});
}

function plainSentence(action: Action, speech: Speech): Segment[] {
  const {actions} = speech.phrases;
  switch (action.do) {
    case 'press':
      return fill(speech.touch ? actions.tap : actions.press, whatAndWhere(action.control, speech));
    case 'choose':
      return fill(actions.choose, whatAndWhere(action.control, speech));
    case 'tick':
      return fill(actions.tick, whatAndWhere(action.control, speech));
    case 'type':
      return action.text === undefined
        ? fill(actions.type, whatAndWhere(action.control, speech))
        : fill(actions.typeText, {...whatAndWhere(action.control, speech), text: [{kind: 'code', text: action.text}]});
    case 'open':
      return fill(actions.open, {text: [{kind: 'code', text: action.path}]});
    case 'visit':
      return fill(actions.visit, {text: [{kind: 'link', text: withoutScheme(action.url), href: action.url}]});
    case 'keys':
      return action.mac === undefined || speech.mac === false
        ? fill(actions.keys, {text: [{kind: 'kbd', text: action.keys}]})
        : speech.mac
          ? fill(actions.keys, {text: [{kind: 'kbd', text: action.mac}]})
          : fill(actions.keysMac, {text: [{kind: 'kbd', text: action.keys}], label: [{kind: 'kbd', text: action.mac}]});
    case 'paste':
      return fill(actions.paste, {text: [{kind: 'code', text: action.text}]});
    case 'close':
      return text(actions[`close-${action.what}`]);
    case 'check':
      return text(actions[`check-${action.what}`]);
    case 'ask':
      return text(actions[`ask-${action.who}`]);
    case 'read':
      return inline(speech.notes[action.note] ?? '');
    default:
      return action satisfies never;
  }
}

function whatAndWhere(controlId: string, speech: Speech): {what: Segment[]; place: Segment[]} {
  const control = speech.controls.find((candidate) => candidate.id === controlId);
  if (control === undefined) return {what: text(controlId), place: []};
  const label = labelOf(control, speech);
  const look = control.looks === undefined ? undefined : text(speech.phrases.looks[control.looks]);
  // A button with words needs no "button" before them; an avatar with a hidden name needs both.
  const lookMatters = control.looks !== undefined && !['button', 'link', 'item', 'tab', 'field', 'box', 'row'].includes(control.looks);
  const what =
    label.length === 0 ? (look ?? text(controlId)) : look !== undefined && lookMatters ? fill(beside(label, speech.phrases.actions.lookAndLabel), {what: look, label}) : label;
  return {what, place: text(speech.phrases.places[control.place])};
}

/** A label that is hedged brings its own brackets: then it stands beside the look without another pair. */
const beside = (label: readonly Segment[], phrase: string): string => (/[(（]/u.test(plainText(label)) ? phrase.replace(/[()（）]/gu, '') : phrase);

/**
 * The label to read out: that of the interface where it is known; else the reader's own language if it
 * has a source, else a sourced one in another language with the likely one beside it.
 */
export function labelOf(control: Control, speech: Pick<Speech, 'phrases' | 'interfaceLanguage' | 'locale' | 'confidence'>): Segment[] {
  const {likelyLabel, likelyToo, quoted} = speech.phrases.actions;
  const labels = Object.entries(control.label ?? {}).map(([lang, label]) => ({
    kind: 'label' as const,
    text: label.text,
    lang,
    likely: speech.confidence(label.verified) === 'model',
  }));
  const say = (label: (typeof labels)[number], phrase: string): Segment[] => fill(phrase, {label: fill(quoted, {label: [label]})});
  // Where the whole sentence is worded as likely, its label need not be once more.
  const hedge = speech.confidence(control.verified) === 'model' ? '{label}' : likelyLabel;
  const exact = labels.find((label) => label.lang === speech.interfaceLanguage);
  if (exact !== undefined) return say(exact, exact.likely ? hedge : '{label}');
  const own = labels.find((label) => label.lang === speech.locale);
  if (own !== undefined && !own.likely) return say(own, '{label}');
  const sourced = labels.find((label) => label.lang === 'en' && !label.likely) ?? labels.find((label) => !label.likely);
  const likely = own ?? labels.find((label) => label.likely);
  if (sourced === undefined) return likely === undefined ? [] : say(likely, hedge);
  return own === undefined ? say(sourced, '{label}') : [...say(sourced, '{label}'), ...say(own, likelyToo)];
}

function isLikely(action: Action, speech: Speech): boolean {
  const verified = 'control' in action ? speech.controls.find(({id}) => id === action.control)?.verified : 'verified' in action ? action.verified : undefined;
  return verified !== undefined && speech.confidence(verified) === 'model';
}

/** Puts pieces into the holes of a phrase. */
export function fill(phrase: string | undefined, pieces: Readonly<Record<string, readonly Segment[]>>): Segment[] {
  const out: Segment[] = [];
  // A phrase book of another version may lack one.
  for (const part of (phrase ?? '{sentence}').split(/(\{[a-z]+\})/iu)) {
    const piece = /^\{([a-z]+)\}$/iu.exec(part)?.[1];
    if (piece !== undefined && pieces[piece] !== undefined) out.push(...pieces[piece]);
    else if (part !== '') out.push({kind: 'text', text: part});
  }
  return out;
}

const text = (words: string): Segment[] => [{kind: 'text', text: words}];
const withoutScheme = (url: string): string => url.replace(/^https:\/\//u, '').replace(/\/$/u, '');

/** The sentence as plain words. */
export const speakPlainly = (action: Action, speech: Speech): string => plainText(speak(action, speech));
