import { expect } from 'vitest'
import { CANARY, newDocument, plant } from './canaries.ts'
import type { SnvsAnswer, SnvsTenant } from './test-snvs.ts'

export const CASES = '/v1/snvs/cases'

type Fields = Readonly<Record<string, unknown>>

/** The event of the source's example. */
export const EVENT = {
  idGrupoEvento: 999,
  idEvento: 999,
  idClasificacionManualCaso: 999,
  fechaPapel: '01-01-2000',
  idEstablecimientoCarga: '10064902100000',
}

/** A report, as the source's example but for its person, with some fields of the citizen or the event otherwise. */
export function reportOf(ciudadano: Fields = {}, eventoCasoNominal: Fields = {}) {
  plant(ciudadano)
  return { ciudadano: { ...CANARY, ...ciudadano }, eventoCasoNominal: { ...EVENT, ...eventoCasoNominal } }
}

let made = 0
/** A reference that no other report of this process has. */
export const newReference = (): string => `HC-${(made += 1)}`

/** What a test does with a clinic's cases; each step must succeed. */
export interface CaseOf {
  /** With a desk at the stand-in, unless said otherwise. */
  desk(fields?: Fields): Promise<void>
  /** A case of somebody new; its answer. */
  report(ciudadano?: Fields, event?: Fields, more?: Fields): Promise<SnvsAnswer['body']>
  get(id: string, personal?: boolean): Promise<SnvsAnswer['body']>
  list(query?: string): Promise<SnvsAnswer['body'][]>
}

export function caseOf(clinic: SnvsTenant): CaseOf {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await clinic.rest(method, path, body)
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  return {
    desk: async (fields = {}) =>
      void (await must('PUT', '/v1/snvs/desk', {
        registry: 'stand_in',
        credentials: { app_id: 'clinic', app_key: 'clinic-secret' },
        ...fields,
      })),
    report: (ciudadano = {}, event = {}, more = {}) =>
      must('POST', CASES, {
        source_reference: newReference(),
        ...reportOf({ numeroDocumento: newDocument(), ...ciudadano }, event),
        ...more,
      }),
    get: (id, personal = false) => must('GET', `${CASES}/${id}?personal=${personal}`),
    list: async (query = '') => (await must('GET', `${CASES}${query}`)).items,
  }
}
