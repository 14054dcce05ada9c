/**
 * The parts of the work with cases. A case is in one of them, and in `by_hand` too where something of it is to be entered
 * at the registry.
 */
export const CASE_PARTS = [
  'to_mend',
  'in_doubt',
  'adopted',
  'by_hand',
  'held',
  'queued',
  'reported',
  'cancelled',
] as const
export type CasePart = (typeof CASE_PARTS)[number]

/** What each part holds, for the documents. */
export const CASE_PARTS_HOLD: Readonly<Record<CasePart, string>> = {
  to_mend: 'the registry refused them, or does not know the citizen: `rejected` and `citizen_not_found`',
  in_doubt: 'somebody has to look them up: `in_doubt`, but for those that are sent once more by themselves',
  adopted: 'the registry had them, and nobody has said yet that our information was added: `adopted`',
  by_hand: 'something is to be entered by hand at the registry (`pending_manual`)',
  held: '`held`, for the reason that `held_because` gives',
  queued: 'they go by themselves: `queued`, `sending`, and those in doubt that are sent once more',
  reported: 'the registry has them: `reported`, and `adopted` once that is acknowledged',
  cancelled: '`cancelled`',
}

/** From how many hours on each group of ages counts; the first one counts the youngest. */
export const AGE_BOUNDS_HOURS = [0, 1, 24, 72, 168] as const
