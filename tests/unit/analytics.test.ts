import {expect, test} from 'vitest';
import {onSummary, type Summary, toGtag, toMatomo} from '../../widget/adapters/analytics.ts';
import {ExitGuideCloseEvent, ExitGuideDoneEvent, ExitGuideStepEvent} from '../../widget/elements/events.ts';

const heard = (): {page: EventTarget; told: Summary[]; end: () => void} => {
  const page = new EventTarget();
  const told: Summary[] = [];
  return {page, told, end: onSummary(page, (summary) => told.push(summary))};
};

test('a walk to the receipt is one summary, and closing the panel afterwards none', () => {
  const {page, told} = heard();
  page.dispatchEvent(new ExitGuideStepEvent('shared-computer', 'save', 0));
  page.dispatchEvent(new ExitGuideStepEvent('shared-computer', 'recheck', 1));
  page.dispatchEvent(new ExitGuideDoneEvent('shared-computer', 'seen'));
  page.dispatchEvent(new ExitGuideCloseEvent());
  expect(told).toEqual([{situation: 'shared-computer', stage: 'recheck', end: 'finished', out: 'seen'}]);
});

test('a walk that is left is one summary; a panel closed without a walk is none', () => {
  const {page, told} = heard();
  page.dispatchEvent(new ExitGuideCloseEvent());
  page.dispatchEvent(new ExitGuideStepEvent('leaving', 'sign-out', 1));
  page.dispatchEvent(new ExitGuideCloseEvent());
  expect(told).toEqual([{situation: 'leaving', stage: 'sign-out', end: 'left', out: 'not-done'}]);
});

test('ended, it hears nothing any more', () => {
  const {page, told, end} = heard();
  end();
  page.dispatchEvent(new ExitGuideStepEvent('leaving', 'sign-out', 1));
  page.dispatchEvent(new ExitGuideCloseEvent());
  expect(told).toEqual([]);
});

test('Matomo and gtag get one command each, of words from closed lists', () => {
  const page = new EventTarget();
  const queue: unknown[][] = [];
  const commands: unknown[][] = [];
  toMatomo(page, queue);
  toGtag(page, (...command) => commands.push(command));
  page.dispatchEvent(new ExitGuideStepEvent('leaving', 'recheck', 1));
  page.dispatchEvent(new ExitGuideDoneEvent('leaving', 'said'));
  expect(queue).toEqual([['trackEvent', 'exit-guide', 'said', 'leaving/recheck/finished/said']]);
  expect(commands).toEqual([['event', 'exit_guide', {situation: 'leaving', stage: 'recheck', end: 'finished', out: 'said'}]]);
});
