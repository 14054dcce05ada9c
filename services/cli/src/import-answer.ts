import type { z } from 'zod'
import type { RowFault } from '@vigencia/contracts/values/import-report.ts'
import { fields, table } from './aligned.ts'
import type { Answer } from './command.ts'

type Fault = z.input<typeof RowFault>

const COLUMNS = {
  line: ({ line }: Fault) => String(line),
  column: ({ column }: Fault) => column ?? '-',
  reason: ({ reason }: Fault) => reason,
}

/** The report of an import, for programs and for people. Rows that do not fit make it a "no". */
export function importAnswer(report: { readonly errors: readonly Fault[]; readonly rejected_count: number }): Answer {
  const { errors, ...counts } = report
  const faults = errors.length === 0 ? '' : `\n\n${table(errors, COLUMNS, '')}`
  return { json: report, text: fields(counts) + faults, isRefused: report.rejected_count > 0 }
}
