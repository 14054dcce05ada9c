import type { Snvs } from '@vigencia/client'

export type Part = keyof Snvs.CaseFigures['parts']
export type SeenCase = Snvs.SeenCase
export type ShownCase = Snvs.ShownCase
export type CaseState = SeenCase['state']
export type CaseAct = ShownCase['acts'][number]
export type Reason = NonNullable<Snvs.CasesListInput['reason']>

/** In the order in which they are worked through: what waits for a person stands first. */
export const PARTS = [
  'to_mend',
  'in_doubt',
  'adopted',
  'by_hand',
  'held',
  'queued',
  'reported',
  'cancelled',
] as const satisfies readonly Part[]

export const REASONS_IN: Partial<Readonly<Record<Part, readonly Reason[]>>> = {
  held: ['code_disabled', 'paused', 'restored'],
  in_doubt: ['not_our_person', 'number_of_another_case'],
}

export const REASONS = Object.values(REASONS_IN).flat()

/** What is seen of the work: the same words as in the address. */
export interface Seen {
  readonly part: Part
  readonly reason?: Reason | undefined
  readonly event?: number | undefined
  readonly older?: number | undefined
}

/** How the list of cases is asked for. What is done is read newest first, and what waits oldest first. */
export function listInput({ part, reason, event, older }: Seen) {
  return {
    part,
    reason: reason ?? null,
    event_id: event ?? null,
    older_than_hours: older ?? null,
    oldest_first: part !== 'reported' && part !== 'cancelled',
  }
}
