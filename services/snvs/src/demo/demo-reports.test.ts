import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CASES } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { SAMPLES } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { reportDemoCases } from './report-demo-cases.ts'

let registry: TestRegistry
let snvs: TestSnvs
let clinic: SnvsTenant
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url, LOG_LEVEL: 'silent' } })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
  clinic = await snvs.newTenant()
  await snvs.service.delivery.start(0.5)
})
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})

/** The service, to which the demo's key is that of a clinic of this test. */
const app = {
  request: (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('x-api-key', clinic.key)
    return snvs.service.app.request(path, { ...init, headers })
  },
} as unknown as Hono

const report = async () => {
  const told: string[] = []
  const isOpen = async () => true
  await reportDemoCases({ app, isOpen }, new AbortController().signal, (line) => told.push(line))
  return told
}

type Seen = Readonly<Record<string, unknown>>
const list = async (path: string): Promise<Seen[]> => (await clinic.rest('GET', path)).body.items

test("the demo's cases end as they are meant to, and its sample and result go out with the lab map's codes", async () => {
  expect(await report()).toEqual(['The demo clinic reports 5 invented cases: /v1/snvs/cases'])
  const results = '/v1/snvs/results'
  const isUnderWay = ({ state }: Seen) => state === 'queued' || state === 'sending'
  await vi.waitFor(
    async () => {
      expect((await list(results))[0]).toMatchObject({ state: 'reported' })
      expect((await list(CASES)).filter(isUnderWay)).toEqual([])
    },
    { timeout: 100_000, interval: 200 },
  )
  const cases = await list(CASES)
  const stateOf = Object.fromEntries(cases.map(({ source_reference, state }) => [source_reference, state]))
  // both are of one person, and go out side by side: whichever comes first is the registry's case
  const { 'demo-1': one, 'demo-3': other, ...rest } = stateOf
  expect([one, other].toSorted()).toEqual(['adopted', 'reported'])
  expect(rest).toEqual({ 'demo-2': 'reported', 'demo-5': 'citizen_not_found', 'demo-6': 'rejected' })
  const second = cases.find(({ source_reference }) => source_reference === 'demo-2')
  const [sample] = await list(SAMPLES)
  expect(sample).toMatchObject({ state: 'reported', item: 'COVID-PCR', id_muestra: 272, id_tipo_muestra: 4 })
  expect(sample).toMatchObject({ case_id: second?.['id'], id_caso: second?.['id_caso'] })
  expect((await list(results))[0]).toMatchObject({ sample_id: sample?.['id'], id_tipo_prueba: 727, id_prueba: 1076 })
}, 120_000)

test('a second start of the demo reports nothing twice', async () => {
  await report()
  for (const [path, count] of [
    [CASES, 5],
    [SAMPLES, 1],
    ['/v1/snvs/results', 1],
  ] as const)
    expect((await list(path)).length, path).toBe(count)
})
