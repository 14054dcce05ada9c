import type { z } from 'zod'
import type { Case, Correction, WholeCase } from '@vigencia/contracts/cases/case.ts'
import { changedFields } from '@vigencia/domain/case-reports/changed-fields.ts'
import { fields, table } from './answers/aligned.ts'
import { caseFields } from './case-table.ts'

type OneCase = z.input<typeof Case>
type Whole = z.input<typeof WholeCase>

/** One case after a command: its fields, and what is left to do by hand. */
export function caseText(one: OneCase): string {
  return [fields(caseFields(one)), ...faultLines(one)].join('\n')
}

/** One case with its attempts; where the person was asked for, also what is to be entered by hand, value by value. */
export function wholeCaseText(one: Whole): string {
  const attempts = table(
    one.attempts,
    {
      attempt: ({ number }) => String(number),
      begun: ({ started_at }) => started_at,
      answer: ({ verdict }) => verdict?.replaceAll('_', ' ') ?? 'none yet',
      status: ({ http_status }) => String(http_status ?? ''),
      id_caso: ({ id_caso }) => String(id_caso ?? ''),
    },
    'It was never sent.',
  )
  const person = one.person === null ? 'purged' : `${one.person.initials} ${one.person.document_end ?? ''}`.trim()
  return [fields({ ...caseFields(one), person }), ...faultLines(one), '', attempts, ...byHand(one)].join('\n')
}

function faultLines({ errors }: OneCase): string[] {
  const lines = Object.entries(errors ?? {})
  return lines.length === 0 ? [] : ['', ...lines.map(([key, text]) => `${key}: ${inWords(text)}`)]
}

function byHand({ correction, report }: Whole): string[] {
  if (correction === null) return []
  return ['', 'To be entered by hand in SISA:', ...changes(correction, report)]
}

function changes({ report: corrected, reason }: z.input<typeof Correction>, sent: Whole['report']): string[] {
  if (corrected === null) return [`It was reported by mistake: ${reason}`]
  return changedFields(sent, corrected).map(
    (path) => `${path}: ${valueAt(sent, path)} becomes ${valueAt(corrected, path)}`,
  )
}

function valueAt(report: unknown, path: string): string {
  const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], report)
  return value === undefined || value === null ? 'nothing' : inWords(value)
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value.trim() : JSON.stringify(value)
}
