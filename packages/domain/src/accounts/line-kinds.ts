/** What a line of a guide bills. */
export const LINE_KINDS = ['procedure', 'expense', 'dental'] as const
