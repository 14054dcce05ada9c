import type { DayNumber } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import type { Decimal4 } from '../money/decimal.ts'
import type { CodeTable } from '../pricing/code-table.ts'
import type { Accommodation } from '../pricing/qualifiers.ts'

/** Who takes part in a procedure. A surgeon is whoever does the act. */
export const PARTICIPANT_ROLES = [
  'surgeon',
  'assistant_1',
  'assistant_2',
  'assistant_3',
  'assistant_4',
  'anaesthetist',
  'assistant_anaesthetist',
  'instrumentist',
  'perfusionist',
] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

export const CHARACTERS = ['elective', 'urgent'] as const
/** How a procedure is reached: it is the main one, or shares the access of the main one, or has another. */
export const ACCESSES = ['main', 'same', 'other'] as const
export type Access = (typeof ACCESSES)[number]
export const BILATERALS = ['same_incision', 'other_incision'] as const
export type Bilateral = (typeof BILATERALS)[number]

/** A moment by the clinic's clock, in minutes since 1970-01-01T00:00 there. */
export type LocalMinute = number
export const MINUTES_A_DAY = 1_440

/** What was done to one person in one session. */
export interface Act {
  readonly character: (typeof CHARACTERS)[number]
  /** Whether the person stayed as an inpatient. */
  readonly stay: boolean
  readonly accommodation: Accommodation | null
  /** The patient's plan. Left out: not said. */
  readonly planId?: string | null
  readonly patient: ActPatient | null
  readonly appointmentTypeId: string | null
  readonly procedures: readonly ActProcedure[]
  readonly expenses: readonly ActExpense[]
}

/** What rules of age ask of a person; nothing that tells who it is. */
export interface ActPatient {
  readonly ageDays: number
  /** In grams; null: not said. */
  readonly weight: number | null
}

export interface ActProcedure {
  /** The caller's name of the line, unique in the act. */
  readonly line: string
  readonly code: string
  /** Where the code is from; null or left out: any table. */
  readonly codeTable?: CodeTable | null
  readonly day: DayNumber
  readonly startedAt: LocalMinute | null
  readonly endedAt: LocalMinute | null
  readonly quantity: number
  readonly access: Access | null
  readonly bilateral: Bilateral | null
  readonly team: string
  readonly participants: readonly ActParticipant[]
}

export interface ActParticipant {
  readonly role: ParticipantRole
  readonly providerId: string | null
  /** By the CBO, Brazil's list of occupations. */
  readonly specialty: string | null
}

/** What was used: a material, a medicine, a per-diem, a fee. */
export interface ActExpense {
  readonly line: string
  readonly code: string
  readonly codeTable: CodeTable
  readonly day: DayNumber
  readonly quantity: Decimal4
  /** What one unit cost by its invoice; null: no invoice is said. */
  readonly invoice: Cents | null
}
