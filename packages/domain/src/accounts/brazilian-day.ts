/** A day as people in Brazil write it: 31/12/2026. @param day YYYY-MM-DD */
export function brazilianDay(day: string): string {
  return day.split('-').toReversed().join('/')
}
