import { countIn, oneOf, textIn } from '../../shell/search-text.ts'

/** Whose agreements are shown: those in use, those that are not, or both. */
export const STATES = ['active', 'inactive', 'all'] as const
/** How many years before this one are shown. */
export const YEARS_BACK = [1, 3, 5, 10] as const
/** What is done with the period that is open, or with the payer; `payer` makes a new one. */
export const ACTS = ['activate', 'terminate', 'reinstate', 'draft', 'payer', 'edit'] as const

/** What the address says of the agreements in time. */
export interface AgreementsSearch {
  readonly find?: string | undefined
  readonly state?: (typeof STATES)[number] | undefined
  readonly years?: number | undefined
  /** From 1. */
  readonly page?: number | undefined
  readonly convenio?: string | undefined
  readonly period?: string | undefined
  readonly act?: (typeof ACTS)[number] | undefined
}

export function readAgreementsSearch(search: Readonly<Record<string, unknown>>): AgreementsSearch {
  const years = countIn(search['years'])
  return {
    find: textIn(search['find']),
    state: oneOf(search['state'], STATES),
    years: YEARS_BACK.find((one) => one === years),
    page: countIn(search['page']),
    convenio: textIn(search['convenio']),
    period: textIn(search['period']),
    act: oneOf(search['act'], ACTS),
  }
}
