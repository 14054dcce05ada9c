import { random } from '../harness/random.ts'
import type { Clinic } from '../harness/priced-clinic.ts'

/** What one quote asks, as it is said on the wire. */
export interface Question {
  readonly convenio_id: string
  readonly procedure_code: string
  readonly event_date: string
}

/** Of the questions, which are answered by an override; the others are answered by any source. */
export type Sources = 'half overrides' | 'overrides alone'

/** Each is answered by an override or a table: any convenio, any day. The same in every run. */
export function questions(clinic: Clinic, count: number, sources: Sources = 'half overrides'): Question[] {
  const chance = random(64)
  return Array.from({ length: count }, () => {
    const convenio = chance.one(clinic.convenios)
    const period = chance.one(convenio.periods)
    const byOverride = chance.below(2) === 0 || sources === 'overrides alone'
    const procedure_code = chance.one(byOverride ? period.overrideCodes : clinic.codes)
    const month = String(1 + chance.below(12)).padStart(2, '0')
    const day = String(1 + chance.below(28)).padStart(2, '0')
    return { convenio_id: convenio.id, procedure_code, event_date: `${period.year}-${month}-${day}` }
  })
}

export function restPath({ convenio_id, procedure_code, event_date }: Question): string {
  return `/v1/scheduling/convenios/${convenio_id}/quote?procedure_code=${procedure_code}&event_date=${event_date}`
}

export function trpcPath(question: Question): string {
  return `/trpc/pricing.quote?input=${encodeURIComponent(JSON.stringify(question))}`
}
