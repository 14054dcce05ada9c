import { afterAll, beforeAll, expect, test } from 'vitest'
import { canariesIn, CANARY } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, EVENT, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { holdLock } from '@vigencia/testing/postgres/hold-lock.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { talkativeLog, type TalkativeLog } from '@vigencia/testing/fixtures/cases/talkative-log.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { snvsCall, type SnvsAnswer, type SnvsTenant, type TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import type { SnvsService } from '../snvs-service.ts'

const STATEMENT_TIMEOUT = 1_500

let snvs: TestSnvs
/** A process whose every statement is in PostgreSQL's log, with its values. */
let service: SnvsService
let serverLog: TalkativeLog
let clinic: SnvsTenant
const logged: string[] = []
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: { LOG_LEVEL: 'debug' }, log: (line) => logged.push(line) })).snvs
  clinic = await snvs.newTenant()
  await caseOf(clinic).desk({ credentials: { app_id: 'ZQXJappid', app_key: 'ZQXJappkey' } })
  serverLog = await talkativeLog(snvs, STATEMENT_TIMEOUT)
  // a deadline that passes while a row is held: PostgreSQL is told to cancel what still waits
  service = await snvs.another({ REQUEST_DEADLINE: '1' })
})
// every table, all that was logged and the figures are searched when it closes
afterAll(() => snvs.close())

const body = () => ({ source_reference: newReference(), ciudadano: CANARY, eventoCasoNominal: EVENT })
const answers: SnvsAnswer[] = []
let keys = 0
async function call(method: string, path: string, input?: object): Promise<SnvsAnswer> {
  const headers = method === 'GET' ? {} : { 'idempotency-key': `wish-${(keys += 1)}` }
  const answer = await snvsCall(service, method, path, input, { 'x-api-key': clinic.key, ...headers })
  answers.push(answer)
  return answer
}
const output = () => answers.map(({ body }) => JSON.stringify(body)).flatMap(canariesIn)

test('no personal value is in any answer or error, nor in what PostgreSQL is asked, through every operation', async () => {
  const first = (await call('POST', CASES, body())).body
  expect(first.state).toBe('queued')
  const path = `${CASES}/${first.id}`
  // refusals of every kind with these very values
  await call('POST', CASES, body())
  await call('POST', CASES, { ...body(), source_reference: first.source_reference, new_episode: true })
  const faults = { apellido: CANARY.apellido.repeat(20), mail: 'zqxj', sexo: 'ZQXJsexo', fechaNacimiento: '13/08/1913' }
  await call('POST', CASES, { ...body(), ciudadano: { ...CANARY, ...faults } })
  await call('POST', CASES, { ...body(), ciudadano: { ...CANARY, domicilio: 'ZQXJdomicilio' } })
  await call('POST', CASES, { ...body(), ciudadano: { ...CANARY, ocupacion: 'ZQXJocupacion' } })
  await call('POST', CASES, { ...body(), ciudadano: 'ZQXJciudadano' })
  await call('POST', CASES, { ...body(), source_reference: 7 })
  for (const state of ['rejected', 'held', 'in_doubt', 'adopted'] as const) {
    await putCase(snvs, first.id, state)
    await call('PUT', path, { ciudadano: CANARY, eventoCasoNominal: EVENT })
    await putCase(snvs, first.id, state)
    for (const act of ['resend', 'acknowledge', 'cancel']) await call('POST', `${path}/${act}`, {})
    await putCase(snvs, first.id, state)
    await call('POST', `${path}/resolve`, { resolution: 'was_not_sent' })
    await call('POST', `${CASES}/resend`, { states: ['rejected', 'held'] })
  }
  const { numeroDocumento, personaACargo } = CANARY
  for (const query of ['', `?document=${numeroDocumento}`, `?document=${personaACargo.numeroDocumento}`])
    expect((await call('GET', `${CASES}${query}`)).body.total).toBe(1)
  await call('GET', `${CASES}?document=${numeroDocumento}too-long`)
  await call('GET', path)
  for (const path of ['/v1/snvs/figures', '/v1/snvs/desk', '/v1/snvs/code-lists']) await call('GET', path)
  for (const act of ['pause', 'resume', 'hold', 'resume']) await call('POST', `/v1/snvs/queue/${act}`, {})
  await call('POST', `${CASES}/reseal`, {})
  expect(answers.length).toBeGreaterThan(30)
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  // a question may name what it asks for; no answer says it again
  expect(output()).toEqual([])

  // the ways to see them, each of which is written down
  const key = { 'x-api-key': clinic.key }
  const whole = await snvsCall(service, 'GET', `${path}?personal=true`, undefined, key)
  expect(whole.body.report.ciudadano).toEqual(CANARY)
  for (const document of [numeroDocumento, personaACargo.numeroDocumento]) {
    const exported = await snvsCall(service, 'POST', '/v1/snvs/citizens/export', { document }, key)
    expect(canariesIn(JSON.stringify(exported.body))).not.toEqual([])
  }
  await putCase(snvs, first.id, 'reported')
  for (const document of [personaACargo.numeroDocumento, numeroDocumento])
    expect((await call('POST', '/v1/snvs/citizens/erase', { document })).body.erased).toHaveLength(1)
  const [left] = await asSuperuser<{ sealed: Buffer | null; id_caso: string }>(
    snvs,
    'select sealed, id_caso from snvs.cases where id = $1',
    [first.id],
  )
  expect(left).toEqual({ sealed: null, id_caso: '2106719' })

  expect(logged.join('')).toContain('refused')
  const text = await serverLog.text()
  for (const shown of [first.id, first.source_reference, 'insert into "snvs"."cases"', 'insert into snvs.reads'])
    expect(text).toContain(shown)
  expect(await serverLog.canaries()).toEqual([])
})

test("a fault of the database on the row of a case says nothing of its person, in our log or in PostgreSQL's", async () => {
  const { id } = (await call('POST', CASES, { ...body(), new_episode: true })).body
  const correction = { ...reportOf({ telefono: 'zqxj-other' }), new_episode: true }
  /** The answer to a correction that has to wait for somebody who holds its row, while `meanwhile` happens. */
  const held = async (meanwhile: () => Promise<unknown>) => {
    const row = await holdLock(snvs, 'select from snvs.cases where id = $1 for update', [id])
    const corrected = call('PUT', `${CASES}/${id}`, correction)
    await expect.poll(() => count("wait_event_type = 'Lock'")).toBe(1)
    await meanwhile()
    const { status } = await corrected
    await row.release()
    return status
  }
  const count = async (where: string) =>
    (
      await asSuperuser(
        snvs,
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${where}`,
      )
    ).length
  answers.length = 0
  expect(await held(async () => undefined)).toBeGreaterThanOrEqual(500)
  const cancel =
    "select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  expect(await held(() => asSuperuser(snvs, cancel))).toBeGreaterThanOrEqual(500)
  // constraints that a bug of ours would break, with the whole row in the message
  const columns = await asSuperuser<{ names: string }>(
    snvs,
    `select string_agg(attname, ', ' order by attnum) as names from pg_attribute
      where attrelid = 'snvs.cases'::regclass and attnum > 0 and not attisdropped`,
  )
  const names = columns[0]?.names ?? ''
  const copy = (change: Record<string, string>) =>
    `insert into snvs.cases (${names}) select ${names
      .split(', ')
      .map((name) => change[name] ?? name)
      .join(', ')} from snvs.cases where id = '${id}'`
  for (const change of [{}, { state: "'lost'" }, { content: "'\\x00'" }, { source_reference: 'null' }])
    await expect(asSuperuser(snvs, copy(change))).rejects.toThrow(/constraint/)

  const text = await serverLog.text()
  for (const told of [
    'canceling statement due to user request',
    'duplicate key value violates unique constraint',
    'violates check constraint',
    'Failing row contains',
    'violates not-null constraint',
  ])
    expect(text).toContain(told)
  expect(await serverLog.canaries()).toEqual([])
  expect(output()).toEqual([])
  expect(logged.flatMap(canariesIn)).toEqual([])
}, 60_000)

test('a report that cannot be opened is our own fault, and its error says nothing of it', async () => {
  const made = (await call('POST', CASES, { ...body(), new_episode: true })).body
  await asSuperuser(snvs, "update snvs.cases set sealed = '\\x00' || sealed where id = $1", [made.id])
  logged.length = 0
  const answer = await call('GET', `${CASES}/${made.id}`)
  expect([answer.status, answer.body.code]).toEqual([500, 'internal_error'])
  expect(canariesIn(`${JSON.stringify(answer.body)} ${logged.join('')}`)).toEqual([])
})
