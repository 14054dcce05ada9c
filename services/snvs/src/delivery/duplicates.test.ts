import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { alreadyReported } from '@vigencia/domain/case-reports/registry-texts.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { refusalBody, scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let registry: ScriptedRegistry
let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url.href } })).snvs
  await snvs.service.delivery.start()
})
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})
beforeEach(async () => {
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
  registry.act = () => 'well'
})

const EVENT = { idGrupoEvento: 113, idEvento: 307, idClasificacionManualCaso: 752 }
const passport = (numeroDocumento: string, paisEmisionTipoDocumento: number) => ({
  tipoDocumento: 5,
  numeroDocumento,
  paisEmisionTipoDocumento,
  apellido: `Zqxj ${paisEmisionTipoDocumento}`,
})
const act = (name: string, id: string, input: object = {}) => clinic.rest('POST', `${CASES}/${id}/${name}`, input)
async function ended(id: string) {
  await vi.waitFor(async () => expect((await cases.get(id)).state).not.toMatch(/queued|sending/), 30_000)
  return cases.get(id)
}
const sent = async (ciudadano: object, more: object = {}) =>
  ended((await cases.report(ciudadano as Record<string, unknown>, EVENT, more as Record<string, unknown>)).id)

test("a passport of another country is never adopted into the first one's case", async () => {
  // the registry looks at type and number alone
  const number = newDocument()
  const first = await sent(passport(number, 221))
  expect(first.state).toBe('reported')
  const second = await sent(passport(number, 203))
  expect(second).toMatchObject({ state: 'in_doubt', doubt_because: 'number_of_another_case', id_caso: null })
  expect((await act('resolve', second.id, { resolution: 'was_sent', id_caso: first.id_caso })).body.code).toBe(
    'id_caso_taken',
  )
  const { body } = await act('resolve', second.id, { resolution: 'was_sent', id_caso: 2_200_001 })
  expect(body).toMatchObject({ state: 'reported', id_caso: 2_200_001, doubt_because: null })
})

test('a new episode that the registry takes for the first one is adopted: it is the same person and event', async () => {
  const numeroDocumento = newDocument()
  const first = await sent({ numeroDocumento })
  expect(await sent({ numeroDocumento }, { new_episode: true })).toMatchObject({
    state: 'adopted',
    id_caso: first.id_caso,
  })
})

test('a number that was disputed leaves the case in doubt when it is said again, and another one is adopted', async () => {
  const says = (id: number) => {
    const { key, text } = alreadyReported(id)
    registry.act = () => ({ status: 400, body: refusalBody({ [key]: text }) })
  }
  says(2_300_001)
  const { id } = await sent({})
  expect((await act('dispute', id, { reason: 'not_our_person' })).body.doubt_because).toBe('not_our_person')
  await act('resolve', id, { resolution: 'was_not_sent' })
  expect(await ended(id)).toMatchObject({ state: 'in_doubt', doubt_because: 'not_our_person', id_caso: null })
  says(2_300_002)
  await act('resolve', id, { resolution: 'was_not_sent' })
  expect(await ended(id)).toMatchObject({ state: 'adopted', id_caso: 2_300_002, doubt_because: null })
})
