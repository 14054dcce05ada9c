import type { ActPatient } from './act.ts'
import type { AgeRule } from './act-rules.ts'

/** The first band that fits. A band by weight is passed over where no weight is said. */
export function bandOf(ages: readonly AgeRule[], patient: ActPatient): AgeRule | undefined {
  return ages.find((one) => fits(one, patient))
}

/** Whether a weight might have found another band. */
export function isPassedOverByWeight(ages: readonly AgeRule[], patient: ActPatient): boolean {
  if (patient.weight !== null) return false
  const first = ages.find((one) => fits({ ...one, below_grams: undefined }, patient))
  return first?.below_grams !== undefined
}

function fits({ from_days, to_days, below_grams }: AgeRule, { ageDays, weight }: ActPatient): boolean {
  if (below_grams !== undefined && (weight === null || weight >= below_grams)) return false
  return (from_days === undefined || ageDays >= from_days) && (to_days === undefined || ageDays <= to_days)
}
