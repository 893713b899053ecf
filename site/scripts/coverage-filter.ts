/** A row of the coverage table, as it carries itself: `HubSpot|hub spot`, `save:yes sign-out:unknown`. */
export type CoverageRow = {readonly names: string; readonly values: string};
/** What is asked of rows. Empty asks nothing. */
export type Asked = {readonly name: string; readonly stage: string; readonly value: string};

/** A stage without an answer asks for what is not a plain yes: that is what one looks for in such a table. */
export function matches({names, values}: CoverageRow, {name, stage, value}: Asked): boolean {
  const typed = name.trim().toLowerCase();
  if (typed !== '' && !names.toLowerCase().includes(typed)) return false;
  if (stage === '' && value === '') return true;
  return values
    .split(' ')
    .map((cell) => cell.split(':'))
    .some(([at, is]) => (stage === '' || at === stage) && (value === '' ? is !== 'yes' : is === value));
}
