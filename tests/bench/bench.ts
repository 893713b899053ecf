/** One case of a bench: what was expected and what came. Anybody can recompute the verdict from these. */
export type Cell = {readonly id: string; readonly expected: string; readonly got: string; readonly verdict: 'right' | 'declined' | 'wrong'} & Readonly<Record<string, unknown>>;

export type BenchOptions = {
  readonly seed: number;
  /** A folder of pages never seen before, in place of our own. */
  readonly pages: string | undefined;
  readonly say: (line: string) => void;
};

export type BenchResult = {
  /** Figures by name; ratios and shares rather than milliseconds. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** The same for whom we measure ourselves against. */
  readonly peers: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  /** Each bar as a sentence, and whether it holds. */
  readonly bars: readonly Bar[];
  readonly cells: readonly Cell[];
};
export type Bar = {readonly bar: string; readonly holds: boolean};
export type Bench = (options: BenchOptions) => Promise<BenchResult>;

export const bar = (text: string, holds: boolean): Bar => ({bar: text, holds});

/** Numbers from a seed: the same seed gives the same bench. (mulberry32) */
export function randomFrom(seed: number): {next(): number; below(limit: number): number; pick<T>(from: readonly T[]): T; shuffle<T>(list: readonly T[]): T[]} {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    shuffle: (list) => {
      const left = [...list];
      for (let index = left.length - 1; index > 0; index -= 1) {
        const other = below(index + 1);
        [left[index], left[other]] = [left[other], left[index]] as [(typeof left)[number], (typeof left)[number]];
      }
      return left;
    },
  };
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000);
