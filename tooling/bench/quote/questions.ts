import { random } from '../random.ts'
import type { Clinic } from './clinic.ts'

/** Paths that ask for a price on a date, each answered by an override or a table: any convenio, any day, half of each source. */
export function questions(clinic: Clinic, count: number): string[] {
  const chance = random(64)
  return Array.from({ length: count }, () => {
    const convenio = chance.one(clinic.convenios)
    const period = chance.one(convenio.periods)
    const code = chance.one(chance.below(2) === 0 ? period.overrideCodes : clinic.codes)
    const month = String(1 + chance.below(12)).padStart(2, '0')
    const day = String(1 + chance.below(28)).padStart(2, '0')
    const query = `procedure_code=${code}&event_date=${period.year}-${month}-${day}`
    return `/v1/scheduling/convenios/${convenio.id}/quote?${query}`
  })
}
