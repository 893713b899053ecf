import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {compilePacks} from '../../../content/compile/packs.ts';
import {plan, type Step} from '../../../content/plan/plan.ts';
import type {Pack, Words} from '../../../content/schema/pack.ts';
import type {SituationId} from '../../../content/schema/situation.ts';
import {knowledge} from '../../../site/knowledge.ts';
import {buildWidget} from '../../commands/build-widget.ts';

/** The real embed and the real packs, built where only this bench looks. */
export type Build = {
  readonly folder: string;
  pack(vendor: string): Pack;
  /** The plan that the widget computes, but for the browser's own steps. */
  steps(vendor: string, situation: SituationId): readonly Step[];
  remove(): void;
};

export async function build(): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  await buildWidget(folder);
  const files = new Map(compilePacks(knowledge()).map(({name, text}) => [name, text]));
  for (const [name, text] of files) {
    const file = join(folder, 'packs', 'v1', name);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  const read = <T>(name: string): T => JSON.parse(files.get(name) ?? 'null') as T;
  const words = read<Words>('words.en.json');
  const pack = (vendor: string): Pack => read<Pack>(`${vendor}.en.json`);
  return {
    folder,
    pack,
    steps(vendor, situation) {
      const row = words.situations.find(({id}) => id === situation);
      if (row === undefined) throw new Error(`no situation ${situation}`);
      const computed = plan({situation: row, tasks: {surface: pack(vendor).surfaces[0]?.tasks ?? [], general: words.general.tasks, browser: [], identity: []}});
      if (computed.kind !== 'steps') throw new Error(`${situation} is a fork`);
      return computed.steps;
    },
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}
