import type { LINE_KINDS } from '@vigencia/domain/accounts/line-kinds.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Decimal4 } from '@vigencia/domain/money/decimal.ts'

export type LineKind = (typeof LINE_KINDS)[number]

/** Who took part, without a name: a degree of participation, a council's registry and an occupation. */
export interface BilledParticipant {
  /** grauPart, 00 to 13. */
  readonly degree: string | null
  readonly registry: string | null
  /** CBO. */
  readonly specialty: string | null
}

/** One line as it was billed. */
export interface BilledLine {
  readonly kind: LineKind
  /** sequencialItem, unique in its guide by the standard. */
  readonly item: string
  readonly day: Day
  /** Hours of the clinic's clock, HH:MM. */
  readonly beganAt: string | null
  readonly endedAt: string | null
  readonly codeTable: string
  readonly code: string
  readonly quantity: Decimal4
  /** viaAcesso: 1 single, 2 the same, 3 another; null: the line belongs to no act. */
  readonly access: string | null
  /** codigoDespesa of an expense. */
  readonly expenseGroup: string | null
  /** reducaoAcrescimo, in ten-thousandths; 1 where none is said. */
  readonly factor: Decimal4
  /** In centavos. */
  readonly unitCents: number
  readonly totalCents: number
  readonly participants: readonly BilledParticipant[]
}
