import type { Api } from '@vigencia/client'
import type { PeriodPath } from './period-queries.ts'
import type { PeriodSearch } from './period-search.ts'

/** What every part of the screen is about. */
export interface PeriodPart {
  readonly path: PeriodPath
  readonly period: Api.ContractPeriod
  /** It is a draft, and the person may write. */
  readonly isEditable: boolean
}

export interface SearchedPart extends PeriodPart {
  readonly search: PeriodSearch
  readonly onChange: (part: PeriodSearch) => void
}
