import type { ParticipantRole } from '../acts/act.ts'
import { CODE_TABLES } from '../pricing/code-table.ts'
import type { LineParticipant } from './acts-of-batch.ts'
import type { LINE_KINDS } from './line-kinds.ts'

const MOST_OF_PROCEDURE = 10_000
const MOST_LETTERS = 50

/** What decides whether a line can be asked for at all. */
export interface LineOfAnyKind {
  readonly kind: (typeof LINE_KINDS)[number]
  readonly codeTable: string
  readonly code: string
  /** A decimal of at most four places, as text. */
  readonly quantity: string
  readonly participants: readonly LineParticipant[]
}

/** The part of a line that no price is known for here, such as its degree of participation; null: it can be asked for. */
export function whyNotPriced(
  { kind, codeTable, code, quantity, participants }: LineOfAnyKind,
  roles: Readonly<Record<string, ParticipantRole>>,
): string | null {
  if (kind === 'dental') return 'dental'
  if (code.length > MOST_LETTERS) return 'code'
  const count = Number(quantity)
  if (count === 0) return 'quantity'
  if (kind === 'expense') return CODE_TABLES.some((table) => table === codeTable) ? null : 'code_table'
  if (!Number.isInteger(count) || count > MOST_OF_PROCEDURE) return 'quantity'
  const hasRole = ({ degree }: LineParticipant) => degree === null || Object.hasOwn(roles, degree)
  return participants.length === 0 || participants.some(hasRole) ? null : 'degree'
}
