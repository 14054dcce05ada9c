import type { z } from 'zod'
import type { importReportFields, RowFault } from '@vigencia/contracts/values/import-report.ts'
import { fields, table } from './aligned.ts'
import type { Answer } from '../command/command.ts'

type Fault = z.input<typeof RowFault>
type ReadAs = z.input<(typeof importReportFields)['read_as']>

interface Report extends Record<string, unknown> {
  readonly errors: readonly Fault[]
  readonly rejected_count: number
  readonly passed_over: readonly { readonly line: number; readonly reason: string }[]
  readonly warnings: readonly string[]
  readonly read_as: ReadAs
}

const FAULTS = {
  line: ({ line }: Fault) => String(line),
  column: ({ column }: Fault) => column ?? '-',
  reason: ({ reason }: Fault) => reason,
}

/** A file of resolutions is answered otherwise: by what became of each line. */
export function isImportReport(answer: unknown): answer is Report {
  return typeof answer === 'object' && answer !== null && 'read_as' in answer
}

/** The report of an import, for programs and for people. Rows that do not fit make it a "no". */
export function importAnswer(report: Report): Answer {
  const { errors, passed_over, warnings, read_as, ...counts } = report
  const passed = passed_over.map(({ line, reason }) => `Line ${line} ${reason}.`)
  const parts = [
    fields(counts as Record<string, string | number | boolean>),
    takenFor(read_as),
    [...warnings, ...passed].join('\n'),
    errors.length === 0 ? '' : table(errors, FAULTS, ''),
  ]
  return {
    json: report,
    text: parts.filter((part) => part !== '').join('\n\n'),
    isRefused: report.rejected_count > 0,
  }
}

/** Each column of ours, what the file calls it, and its values in the first rows. */
function takenFor(readAs: ReadAs): string {
  if (readAs === null) return ''
  const { columns, rows, ignored } = readAs
  const taken = table(
    Object.entries(columns),
    {
      column: ([ours]) => ours,
      'in the file': ([, theirs]) => theirs,
      'first rows': ([ours]) => rows.map(({ values }) => values[ours] ?? '').join(' | '),
    },
    '',
  )
  return ignored.length === 0 ? taken : `${taken}\n\nLeft out: ${ignored.join(', ')}.`
}
