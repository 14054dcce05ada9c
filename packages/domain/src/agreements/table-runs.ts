import type { Day } from '../calendar/day.ts'
import type { Validity } from '../calendar/validity.ts'
import { sourcesKey, type TableTerms } from './table-terms.ts'

/** Periods in a row in which a table prices on equal terms. */
export interface TableRun<Period> {
  readonly first: Period
  /** The last day of the last of them; null: open-ended. */
  readonly end: Day | null
}

/** The days from which a table prices on other terms than before. `periods` must be in the order of their days. */
export function tableRuns<Period extends TableTerms & { readonly days: Validity }>(
  periods: readonly Period[],
): TableRun<Period>[] {
  const runs: TableRun<Period>[] = []
  for (const period of periods) {
    const run = runs.at(-1)
    if (run !== undefined && sameTerms(run.first, period)) runs[runs.length - 1] = { ...run, end: period.days.end }
    else runs.push({ first: period, end: period.days.end })
  }
  return runs
}

function sameTerms(a: TableTerms, b: TableTerms): boolean {
  return (
    a.cbhpm_table_version === b.cbhpm_table_version &&
    a.cbhpm_percentage === b.cbhpm_percentage &&
    a.table_adjustments.length === b.table_adjustments.length &&
    a.table_adjustments.every((percent, i) => percent === b.table_adjustments[i]) &&
    sourcesKey(a.price_sources) === sourcesKey(b.price_sources)
  )
}
