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

/** What an import found, for programs and for people; rows that do not fit are a "no". */
export function importAnswer(report: { readonly errors: readonly Fault[]; readonly rejected_count: number }): Answer {
  const { errors, ...counts } = report
  const faults = errors.length === 0 ? '' : `\n\n${table(errors, COLUMNS, '')}`
  return { json: report, text: fields(counts) + faults, isRefused: report.rejected_count > 0 }
}
