import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { REGISTRY_TEXTS } from '@vigencia/domain/case-reports/registry-texts.ts'
import { canariesIn } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { talkativeLog, type TalkativeLog } from '@vigencia/testing/fixtures/cases/talkative-log.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { refusalBody, scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import type { SnvsService } from '../snvs-service.ts'
import { FIRST_PAGE, sealWords } from '../cases/seal-words.ts'

let registry: ScriptedRegistry
let snvs: TestSnvs
let sender: SnvsService
let clinic: SnvsTenant
let cases: CaseOf
let serverLog: TalkativeLog
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (await startTestStack({ snvs: { LOG_LEVEL: 'debug' }, log: () => undefined })).snvs
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  const own = { app_id: 'clinic', app_key: 'clinic-secret' }
  await cases.desk({ sample_credentials: own, result_credentials: own })
  serverLog = await talkativeLog(snvs, 30_000)
  sender = await snvs.another({ SNVS_REGISTRY_STAND_IN_URL: registry.url.href })
  await sender.delivery.start()
})
// every table, all that was logged and the figures are searched when it closes
afterAll(async () => {
  await sender.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})

/** Another person, whom the registry takes ours for. */
const STRANGER = {
  apellido: 'Zqxjotro',
  nombre: 'Zqxjotra',
  fechaNacimiento: '13-08-1913',
  numeroDocumento: 'ZQXJ27999111',
}

async function answered(body: string, event: object = {}): Promise<string> {
  registry.act = () => ({ status: 400, body })
  const { id } = await cases.report({}, { idGrupoEvento: 113, idEvento: 307, idClasificacionManualCaso: 752, ...event })
  await vi.waitFor(async () => expect((await cases.get(id)).state).not.toMatch(/queued|sending/), 30_000)
  return id
}

const ANSWERS: readonly [what: string, body: string, state: string, open: object, words: object][] = [
  [
    'an object with the data of another person',
    refusalBody({}, { resultado: 'CIUDADANO_NO_ENCONTRADO', description: STRANGER }),
    'citizen_not_found',
    { description: 'sealed' },
    { description: JSON.stringify(STRANGER) },
  ],
  [
    'the correct name beside a documented text',
    refusalBody({
      'ciudadano.apellido': 'No es Zqxjapellido sino Zqxjotro',
      [REGISTRY_TEXTS.sex.key]: REGISTRY_TEXTS.sex.text,
    }),
    'rejected',
    { 'ciudadano.apellido': 'sealed', [REGISTRY_TEXTS.sex.key]: REGISTRY_TEXTS.sex.text },
    { 'ciudadano.apellido': 'No es Zqxjapellido sino Zqxjotro', [REGISTRY_TEXTS.sex.key]: REGISTRY_TEXTS.sex.text },
  ],
  [
    'a name where a field should be',
    refusalBody({ 'ZQXJOTRO, ZQXJOTRA': 'x' }),
    'rejected',
    { other: 'sealed' },
    { 'ZQXJOTRO, ZQXJOTRA': 'x' },
  ],
]

describe.each(ANSWERS)("the registry's words: %s", (_what, body, state, open, words) => {
  test('are shown by their field alone, and whole to who may read of persons', async () => {
    const id = await answered(body)
    const seen = await cases.get(id)
    expect(seen).toMatchObject({ state, errors: open })
    expect(canariesIn(JSON.stringify(seen))).toEqual([])
    const key = { 'x-api-key': await clinic.newKey(['cases:read']) }
    expect((await clinic.rest('GET', `${CASES}/${id}?personal=true`, undefined, key)).status).toBe(403)
    expect((await cases.get(id, true)).errors).toEqual(words)
    const [listed] = await cases.list(`?state=${state}&limit=1`)
    expect(listed?.errors).toEqual(open)
    const entries = await workOf(snvs, clinic).entries(id)
    expect(canariesIn(JSON.stringify(entries))).toEqual([])
    // they go with the faults that they are about
    await clinic.rest('POST', `${CASES}/${id}/cancel`, {})
    const { numeroDocumento } = (await cases.get(id, true)).report.ciudadano
    await clinic.rest('POST', '/v1/snvs/citizens/erase', { document: numeroDocumento })
    const [row] = await asSuperuser(snvs, 'select errors, words, document, identity from snvs.cases where id = $1', [
      id,
    ])
    expect(row).toEqual({ errors: null, words: null, document: null, identity: null })
  })
})

test('a text that the documentation has is open, and nothing of it is sealed', async () => {
  const { key, text } = REGISTRY_TEXTS.lastName
  const id = await answered(refusalBody({ [key]: text }))
  expect((await cases.get(id)).errors).toEqual({ [key]: text })
  expect(await asSuperuser(snvs, 'select words from snvs.cases where id = $1', [id])).toEqual([{ words: null }])
})

test('a correction takes the words away with the faults', async () => {
  const id = await answered(refusalBody({ 'ciudadano.apellido': 'Zqxjotro' }))
  registry.act = () => 'well'
  expect((await clinic.rest('POST', `${CASES}/${id}/resend`, {})).status).toBe(200)
  expect(await asSuperuser(snvs, 'select words from snvs.cases where id = $1', [id])).toEqual([{ words: null }])
})

test('what an older build kept open is sealed, also where its report is purged', async () => {
  const [sealed, purged] = [
    await answered(refusalBody({ description: 'x' })),
    await answered(refusalBody({ description: 'x' })),
  ]
  // put together by PostgreSQL, so that its log does not hold what a test writes
  await asSuperuser(
    snvs,
    `update snvs.cases set errors = jsonb_build_object('description', 'Zq' || 'xjotro'), words = null, words_key = null
      where id = any ($1)`,
    [[sealed, purged]],
  )
  await asSuperuser(
    snvs,
    "update snvs.cases set state = 'cancelled', sealed = null, key_version = null, guardian = null, guardian_document = null, purged_at = now() where id = $1",
    [purged],
  )
  const run = workOf(snvs, clinic).change((work) => sealWords(work, snvs.service.privacy.vault, FIRST_PAGE))
  expect(await run).toBeNull()
  for (const id of [sealed, purged]) expect((await cases.get(id)).errors).toEqual({ description: 'sealed' })
  expect((await cases.get(sealed, true)).errors).toEqual({ description: 'Zqxjotro' })
  expect((await cases.get(purged, true)).errors).toEqual({ description: 'sealed' })
})

/** What the registry says of a sample or a result, and what is open of it. */
const LAB_WORDS = { valor: 'Zqxjotro tiene otro resultado', 'ZQXJOTRO, ZQXJOTRA': 'x' }
const LAB_OPEN = { valor: 'sealed', other: 'sealed' }

/** A sample that the registry refuses in its own words, or a result of one that it takes. */
async function refusedReport(api: 'samples' | 'results') {
  registry.act = () => 'well'
  const made = await cases.report({}, { idGrupoEvento: 113, idEvento: 307, idClasificacionManualCaso: 752 })
  const lab = laboratoryOf(clinic)
  const refused = { status: 400, body: refusalBody(LAB_WORDS) }
  registry.addition = (sent) =>
    'idResultado' in sent === (api === 'results') ? refused : { status: 200, body: JSON.stringify({ id: 1000 }) }
  const sample = await lab.sample(made.id)
  const { id } = api === 'samples' ? sample : await lab.result(sample.id)
  const path = `/v1/snvs/${api}/${id}`
  await vi.waitFor(async () => expect((await clinic.rest('GET', path)).body.state).toBe('rejected'), 30_000)
  return { id, path, caseId: made.id }
}

describe.each(['samples', 'results'] as const)("the registry's words about %s", (api) => {
  test('are shown by their field alone, and whole to who may read of persons', async () => {
    const { id, path } = await refusedReport(api)
    const seen = (await clinic.rest('GET', path)).body
    expect(seen.errors).toEqual(LAB_OPEN)
    const key = { 'x-api-key': await clinic.newKey(['cases:read']) }
    expect((await clinic.rest('GET', `${path}?personal=true`, undefined, key)).status).toBe(403)
    expect((await clinic.rest('GET', `${path}?personal=true`)).body.errors).toEqual(LAB_WORDS)
    const listed = (await clinic.rest('GET', `/v1/snvs/${api}?state=rejected`)).body
    const log = (await clinic.rest('GET', `${path}/changelog`)).body
    expect(canariesIn(JSON.stringify([seen, listed, log, await workOf(snvs, clinic).entries(id)]))).toEqual([])
  })

  test('go with the faults that they are about, and with the person', async () => {
    const [again, erased] = [await refusedReport(api), await refusedReport(api)]
    registry.addition = () => ({ status: 200, body: JSON.stringify({ id: 1001 }) })
    expect((await clinic.rest('POST', `${again.path}/resend`, {})).status).toBe(200)
    const { numeroDocumento } = (await cases.get(erased.caseId, true)).report.ciudadano
    await clinic.rest('POST', '/v1/snvs/citizens/erase', { document: numeroDocumento })
    const rows = await asSuperuser(snvs, 'select words, words_key from snvs.lab_reports where id = any ($1)', [
      [again.id, erased.id],
    ])
    expect(rows).toEqual([
      { words: null, words_key: null },
      { words: null, words_key: null },
    ])
    const [one] = await asSuperuser<{ sealed: null; errors: null }>(
      snvs,
      'select sealed, errors from snvs.lab_reports where id = $1',
      [erased.id],
    )
    expect(one).toEqual({ sealed: null, errors: null })
  })
})

test('of all that, nothing is in what PostgreSQL was asked, with every statement and its values in its log', async () => {
  expect(await serverLog.text()).toContain('update snvs.cases c set state = e.state')
  expect(await serverLog.canaries()).toEqual([])
})
