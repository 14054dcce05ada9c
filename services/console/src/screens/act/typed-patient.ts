import { parseDate } from '@internationalized/date'
import type { Api } from '@vigencia/client'

export const AGE_UNITS = ['years', 'months', 'days'] as const

/** What is typed of the patient. It stays on the page. */
export interface TypedPatient {
  readonly age: number | null
  readonly unit: (typeof AGE_UNITS)[number]
  readonly grams: number | null
}

export const NOBODY: TypedPatient = { age: null, unit: 'years', grams: null }

/** Whole years or months of age as days, counted in the calendar back from the day of the act. */
export function patientOf({ age, unit, grams }: TypedPatient, day: string): Api.ActsQuoteInput['patient'] {
  if (age === null) return null
  const end = parseDate(day)
  return { age_days: end.compare(end.subtract({ [unit]: age })), weight_grams: grams }
}
