import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { CASES, caseOf, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf, sampleOf, SAMPLES } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { replayRows } from '@vigencia/database/change-log/replay/replay-rows.ts'
import { REPLAYED_NOUNS } from '../told-rows.ts'

const DESK = {
  registry: 'stand_in',
  credentials: { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY },
  sample_credentials: { app_id: 'PruebasMuestras_ID', app_key: 'PruebasMuestras_KEY' },
  result_credentials: { app_id: 'PruebasResultados_ID', app_key: 'PruebasResultados_KEY' },
}

let registry: TestRegistry
let snvs: TestSnvs
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url, LOG_LEVEL: 'silent' } })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
  await snvs.service.delivery.start(0.5)
})
afterEach(() => snvs.setNow('2026-11-22T12:00:00Z'))
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})

async function newClinic(desk: object = {}) {
  const clinic = await snvs.newTenant()
  const its = caseOf(clinic)
  await its.desk({ ...DESK, ...desk })
  return { clinic, its, lab: laboratoryOf(clinic) }
}

const until = async <Found extends { state: string }>(find: () => Promise<Found>, state: string): Promise<Found> =>
  vi.waitFor(
    async () => {
      const found = await find()
      expect(found.state).toBe(state)
      return found
    },
    { timeout: 50_000, interval: 100 },
  )

const atRegistry = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  asSuperuser<Row>(registry, sql, values)

/** A report that the stand-in takes. */
const taken = (numeroDocumento: string) =>
  reportOf({ numeroDocumento, domicilio: null, personaACargo: null, apellido: 'Zqxjapellido' })

describe('a case, its sample and its result', () => {
  test('go one after the other, each with the number of the one before', async () => {
    const { clinic, its, lab } = await newClinic()
    const made = await clinic.rest('POST', CASES, { source_reference: newReference(), ...taken('31000001') })
    expect(made.status, JSON.stringify(made.body)).toBe(202)
    const sample = await lab.sample(made.body.id)
    const result = await lab.result(sample.id)
    const done = await until(() => lab.getResult(result.id), 'reported')
    const { id_caso } = await its.get(made.body.id)
    const sent = await lab.getSample(sample.id)
    expect(sent).toMatchObject({
      state: 'reported',
      id_caso,
      registry: 'stand_in',
      attempts: [{ verdict: 'accepted' }],
    })
    expect(sent.registry_id).toBeGreaterThanOrEqual(1000)
    expect(await atRegistry('select id_caso, sample from ws400.samples where id = $1', [sent.registry_id])).toEqual([
      { id_caso, sample: { ...sampleOf(), adecuada: true, aislamiento: false, muestra: true } },
    ])
    const [stored] = await atRegistry<{ id_evento_muestra: number; result: object }>(
      'select id_evento_muestra, result from ws400.results where id = $1',
      [done.registry_id],
    )
    expect(stored?.id_evento_muestra).toBe(sent.registry_id)
    expect(stored?.result).toMatchObject({ idResultado: 4, noApta: true, idDerivacion: null, fechaRecepcion: null })
    expect(await replayed(clinic)).toEqual([])
  })

  test('go on with the case that the registry had already', async () => {
    const { clinic, lab } = await newClinic()
    const { body: first } = await registry.report(taken('31000002'))
    const made = await clinic.rest('POST', CASES, { source_reference: newReference(), ...taken('31000002') })
    const sample = await lab.sample(made.body.id)
    await until(() => lab.getSample(sample.id), 'reported')
    expect(await lab.getSample(sample.id)).toMatchObject({ id_caso: first.id_caso })
  })

  test('of a case that was made elsewhere need no case of ours', async () => {
    const { clinic, lab } = await newClinic()
    const { body: there } = await registry.report(taken('31000003'))
    const order = { id_caso: there.id_caso, source_reference: newReference(), eventoMuestra: sampleOf() }
    const { body } = await clinic.rest('POST', SAMPLES, order)
    const result = await lab.result(body.id)
    await until(() => lab.getResult(result.id), 'reported')
  })
})

test('a sample of a number that the registry does not know is rejected with its words, corrected, or cancelled', async () => {
  const { clinic, lab } = await newClinic()
  const order = { id_caso: 99_999_999, source_reference: newReference(), eventoMuestra: sampleOf() }
  const { body } = await clinic.rest('POST', SAMPLES, order)
  const waiting = await lab.result(body.id)
  const found = await until(() => lab.getSample(body.id), 'rejected')
  expect(found.errors).toEqual({ idEventoCaso: 'idEventoCaso inexistente' })
  await clinic.rest('POST', `${SAMPLES}/${body.id}/cancel`, {})
  expect((await lab.getResult(waiting.id)).state).toBe('cancelled')
})

test('credentials that the registry refuses stop samples alone, and new ones let them go', async () => {
  const wrong = { app_id: 'PruebasMuestras_ID', app_key: 'wrong' }
  const { clinic, its, lab } = await newClinic({ sample_credentials: wrong })
  const made = await clinic.rest('POST', CASES, { source_reference: newReference(), ...taken('31000004') })
  const sample = await lab.sample(made.body.id)
  await vi.waitFor(
    async () => expect((await clinic.rest('GET', '/v1/snvs/desk')).body.refused.samples).not.toBeNull(),
    { timeout: 50_000, interval: 100 },
  )
  expect((await lab.getSample(sample.id)).state).toBe('queued')
  const other = await clinic.rest('POST', CASES, { source_reference: newReference(), ...taken('31000005') })
  await until(() => its.get(other.body.id), 'reported')
  await its.desk(DESK)
  snvs.setNow('2026-11-22T12:30:00Z')
  await its.desk(DESK)
  await until(() => lab.getSample(sample.id), 'reported')
  expect(await replayed(clinic)).toEqual([])
})

async function replayed(clinic: SnvsTenant) {
  return workOf(snvs, clinic).read(async ({ sql, tenant }) => {
    const streams = await sql<{ chain_id: string; kind: 'lab_report'; revision: string }>(
      'select chain_id, kind, revision from platform.chains where tenant_id = $1',
      [tenant.id],
    )
    const faults: unknown[] = []
    for (const { chain_id, kind, revision } of streams) {
      const stream = { chain_id, kind, revision: Number(revision) }
      const entries = () => entriesOf(sql, tenant.id, chain_id)
      faults.push(...(await replayRows({ sql, tenant }, REPLAYED_NOUNS, stream, entries)).faults)
    }
    return faults
  })
}
