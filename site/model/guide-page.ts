import type {Locale} from '../../content/schema/basics.ts';
import type {Vendor} from '../../content/schema/subject.ts';
import type {Stage} from '../../content/schema/task.ts';
import {say, wordsOf} from '../words/words.ts';
import type {Words} from '../words/en.ts';
import {type Guide, guideOf} from './guide.ts';
import {note} from './subject.ts';
import type {ToldTask} from './task.ts';

/** A stage of the main surface as a block of the page. */
export type Block = {readonly stage: Stage; readonly title: string; readonly lead?: string; readonly tasks: readonly ToldTask[]};

/** Everything that a guide page says, in one locale. */
export type GuidePage = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly guide: Guide;
  readonly blocks: readonly Block[];
  readonly jumps: readonly {href: string; name: string}[];
  readonly surfaceNote: string | undefined;
  readonly aliases: string;
};

const titles: Record<Exclude<Stage, 'sign-out'>, keyof Words> = {
  'other-devices': 'stageOtherTitle',
  secure: 'stageSecureTitle',
  prove: 'stageProveTitle',
  save: 'stageSaveTitle',
  identity: 'stageIdentityTitle',
  clear: 'stageClearTitle',
  recheck: 'stageRecheckTitle',
};

export function guidePage(vendor: Vendor, locale: Locale): GuidePage {
  const words = wordsOf(locale);
  const guide = guideOf(vendor, locale);
  const name = vendor.name[locale];
  const leads: Partial<Record<Stage, string>> = {identity: say(words.identityLead, {name}), clear: words.clearLead};
  const withTasks = new Map(guide.stages.map(({stage, tasks}) => [stage, tasks]));
  const shown = (Object.keys(titles) as (keyof typeof titles)[]).filter(
    (stage) => withTasks.has(stage) || (stage === 'identity' && (vendor.providers?.length ?? 0) > 0) || (stage === 'clear' && vendor.clearing !== undefined),
  );
  const blocks = shown.map((stage): Block => ({stage, title: words[titles[stage]], tasks: withTasks.get(stage) ?? [], ...(leads[stage] !== undefined && {lead: leads[stage]})}));
  return {
    name,
    title: vendor.kind === 'generic' ? words.anyGuideTitle : say(words.guideTitle, {name}),
    description: say(words.guideDescription, {name}),
    guide,
    blocks,
    jumps: [
      {href: '#plans', name: words.plans},
      ...blocks.map(({stage, title}) => ({href: `#${stage}`, name: title})),
      ...(guide.otherSurfaces.length > 0 ? [{href: '#surfaces', name: words.surfacesShort}] : []),
      ...(vendor.unknowns.length > 0 ? [{href: '#unknowns', name: words.unknowns}] : []),
    ],
    surfaceNote: note(vendor, guide.surface.note, locale),
    aliases: shownAliases(vendor, locale).join(locale === 'en' ? ', ' : '、'),
  };
}

/** Other names, without the questions that people type ("odoo 注销"), which are there for the search. In English those in Latin letters. */
const shownAliases = ({aliases}: Vendor, locale: Locale): string[] =>
  aliases.filter((alias) => !/退出|登出|注销|註銷|登录|登入|log ?out|sign ?out/iu.test(alias) && (locale !== 'en' || !/\p{Script=Han}/u.test(alias)));
