/** Where a walk is kept in this tab over a reload. It is ours, and so no residue of the CRM. */
export const markKey = 'exit-guide';
