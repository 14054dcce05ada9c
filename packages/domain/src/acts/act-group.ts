import type { CodeTable } from '../pricing/code-table.ts'

/** What an account adds up apart. */
export const ACT_GROUPS = ['procedures', 'per_diems_and_fees', 'materials', 'medicines', 'packages', 'own'] as const
export type ActGroup = (typeof ACT_GROUPS)[number]

/** The group of an expense, by the table of its code. */
export const GROUP_OF: Readonly<Record<CodeTable, ActGroup>> = {
  '00': 'own',
  '18': 'per_diems_and_fees',
  '19': 'materials',
  '20': 'medicines',
  '22': 'procedures',
  '98': 'packages',
}
