import { toNumber } from '../../money/percent.ts'
import type { TableTerms } from '../table-terms.ts'
import { finding, type Finding } from './finding.ts'
import type { Adjustments } from './period-facts.ts'

/** Percentages go on beside a table version or percentage that they were not agreed for. */
export function adjustmentsOfOtherTerms(adjustments: Adjustments | null): Finding | null {
  if (adjustments === null) return null
  const { source_id, agreed, now } = adjustments
  if (now.table_adjustments.length === 0 || !isSameList(now, agreed) || isSameTable(now, agreed)) return null
  const list = now.table_adjustments.map((one) => `${toNumber(one)} %`).join(', ')
  const message = `The adjustments of the table prices (${list}) were agreed for ${inWords(agreed)}, and move ${inWords(now)}.`
  return finding({ code: 'adjustments_of_other_terms', severity: 'warning', message, period_id: source_id })
}

function isSameList({ table_adjustments: list }: TableTerms, { table_adjustments: other }: TableTerms): boolean {
  return list.length === other.length && list.every((one, i) => one === other[i])
}

function isSameTable(terms: TableTerms, other: TableTerms): boolean {
  return terms.cbhpm_table_version === other.cbhpm_table_version && terms.cbhpm_percentage === other.cbhpm_percentage
}

function inWords({ cbhpm_table_version: version, cbhpm_percentage: percentage }: TableTerms): string {
  const table = version === null ? 'no table' : `table "${version}"`
  return percentage === null ? table : `${table} at ${toNumber(percentage)} %`
}
