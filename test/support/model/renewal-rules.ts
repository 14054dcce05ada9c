import { change, type Ledger, type Outcome, type Period } from './ledger.ts'
import { isTaken, isUnknown, renewalsOf, statusOf, type Terms } from './period-rules.ts'
import { AS_IT_IS, successorOf, type Adjustment } from './reajuste-rules.ts'

/** What a renewal is asked for: other terms, and a percent on prices from its first day, on self-pay ones at its activation. */
export type Renewal = Omit<Terms, 'start' | 'adjustments' | 'supersedes'> &
  Pick<Adjustment, 'percent' | 'adjustTable' | 'adjustOverrides' | 'adjustPrices' | 'changes' | 'actRules'>

/** A draft from the day after the source's end, with all that the source agreed on. */
export function renew(ledger: Ledger, n: number, input: Renewal): Outcome {
  const source = ledger.periods[n] as Period
  const percent = ledger.payer === 'particular' && input.adjustPrices !== false ? input.percent : null
  const text = JSON.stringify({ ...input, adjustPrices: percent !== null })
  const start = source.end + 1
  const end = input.end
  const existing = renewalsOf(ledger, n)[0]
  const removed = Object.entries(input.changes).filter(([, cents]) => cents === null)
  const reasons = [
    isUnknown(ledger, n) && 'period_not_found',
    !['active', 'expired'].includes(statusOf(ledger, n)) && 'period_not_renewable',
    source.end === Infinity && 'period_not_renewable',
    end <= start && 'invalid_input',
    existing !== undefined && 'already_renewed',
    isTaken(ledger, { start, end }) && 'period_overlap',
    removed.some(([code]) => !Object.hasOwn(source.overrides, code)) && 'override_to_remove_missing',
  ]
  const outcome = change(ledger, reasons, ({ periods }) => {
    periods.push({
      ...structuredClone(source),
      ...successorOf(source, { ...AS_IT_IS, ...input, start, word: false }),
      end,
      state: 'draft',
      place: periods.length,
      born: Infinity,
      supersedes: null,
      corrects: null,
      renews: { period: n, input: text, percent },
      acts: [],
      adjusts: null,
      moves: null,
      reach: -Infinity,
    })
    return Infinity
  })
  const isSame = existing?.renews?.input === text
  return 'refused' in outcome && isSame ? { ...outcome, orAsItIs: true } : outcome
}
