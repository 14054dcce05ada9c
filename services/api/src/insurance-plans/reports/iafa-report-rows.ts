import type { z } from 'zod'
import type { iafaReport } from '@vigencia/contracts/insurance-plans/iafa-report.ts'
import type { FileRows, FileValue } from '@vigencia/spreadsheets/rows/file-value.ts'

type Plan = z.input<typeof iafaReport.output>['items'][number]

const COLUMNS = [
  'iafa_code',
  'plan_id',
  'code',
  'description',
  'validity_start',
  'validity_end',
  'guarantor_id',
  'guarantor_name',
  'product_id',
  'product_code',
  'product_description',
  'benefit_count',
  'finding',
] as const satisfies readonly (keyof Plan)[]

/** The regulator's list as rows of a file. Columns have the names of the JSON. */
export function iafaReportRows(plans: readonly Plan[]): FileRows {
  return [COLUMNS, ...plans.map((plan) => COLUMNS.map((column) => valueOf(plan, column)))]
}

function valueOf(plan: Plan, column: (typeof COLUMNS)[number]): FileValue {
  if (column !== 'validity_start' && column !== 'validity_end') return plan[column]
  const day = plan[column]
  return day === null ? null : { day }
}
