import { dayIn, oneOf, textIn } from '../../shell/search-text.ts'

export const TABS = ['terms', 'overrides', 'prices', 'rules', 'acts', 'import'] as const

/** What the address says of a period. */
export interface PeriodSearch {
  readonly tab?: (typeof TABS)[number] | undefined
  /** A part of a code or a name. */
  readonly find?: string | undefined
  /** The day of the effective prices. */
  readonly day?: string | undefined
}

export function readPeriodSearch(search: Readonly<Record<string, unknown>>): PeriodSearch {
  return { tab: oneOf(search['tab'], TABS), find: textIn(search['find']), day: dayIn(search['day']) }
}
