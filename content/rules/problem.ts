/** One thing that is wrong with the content: where, and what to do about it. */
export type Problem = {
  /** Path from the repository's root. */
  readonly file: string;
  /** The field, as in `surfaces[0].tasks[2].proof`. Empty for the file as a whole. */
  readonly field: string;
  /** What is wrong and what to do, in one sentence. */
  readonly say: string;
};

/** All problems as one list, a line each, ordered by file. */
export function tell(problems: readonly Problem[]): string {
  const lines = [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.field.localeCompare(b.field))
    .map(({file, field, say}) => `  ${file}${field === '' ? '' : `: ${field}`}: ${say}`);
  return `The content has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${lines.join('\n')}`;
}
