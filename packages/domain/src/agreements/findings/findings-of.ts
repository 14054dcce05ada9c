import { actFindings } from './act-findings.ts'
import { FINDING_CODES, type Finding } from './finding.ts'
import type { PeriodFacts } from './period-facts.ts'
import { priceFindings } from './price-findings.ts'
import { termFindings } from './term-findings.ts'

/** The findings of a contract period: at most one of each code, in the order of the codes. */
export function findingsOf(facts: PeriodFacts): Finding[] {
  return [...termFindings(facts), ...priceFindings(facts), ...actFindings(facts)].toSorted(
    (a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code),
  )
}
