import { plus, rounded, timesAll } from './exact.ts'
import type { Ledger } from './ledger.ts'
import { foundOn, periodOn, type Question } from './price-rules.ts'

/**
 * What the surgeon is paid for each procedure of an act on one day, in cents, or the reason that it is nothing. The
 * first code is the main procedure, and each other one has the same access.
 */
export function actOn(ledger: Ledger, codes: readonly string[], day: number, question: Question): (number | string)[] {
  const all = codes.map((code) => foundOn(ledger, code, day, question))
  const weighed = all.filter((one) => typeof one !== 'string').length
  const percent = periodOn(ledger, day)?.actRule ?? null
  return all.map((found, place) => {
    if (typeof found === 'string') return found
    const { porte, apart } = found
    if (weighed === 1) return rounded(plus(porte, apart))
    if (percent === null) return 'rule_missing'
    // the main procedure is named, and what is not priced is not weighed
    if (typeof all[0] === 'string') return 'data_needed'
    return rounded(plus(place === 0 ? porte : timesAll(porte, [percent]), apart))
  })
}
