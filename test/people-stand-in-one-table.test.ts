import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fromOurPage } from '@vigencia/testing/postgres/make-test-person.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi } from '@vigencia/testing/stack/test-api.ts'
import { cookieOf, newPerson } from '@vigencia/testing/stack/test-person.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { startService } from './support/losses/service-process.ts'
import { storedRows } from './support/stored-rows.ts'
import { startCollector } from './support/telemetry/collector.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())

test('the name and the address of a person are stored nowhere but among people, whatever they do', async () => {
  const clinic = await api.newTenant()
  const admin = await newPerson(api.service, clinic)
  const person = { name: 'Zqxjana Wkvbn', email: 'zqxjana.wkvbn@clinic.example' }
  const key = { 'idempotency-key': 'one-wish' }
  const { body } = await admin.rest('POST', '/v1/people', { ...person, roles: ['clerk'] }, key)
  const token = String(body.invitation).split('#')[1]
  const password = 'tres tristes tigres tragaban trigo'
  expect((await restCall(api.service, 'POST', '/v1/invitations/accept', { token, password })).status).toBe(201)
  const signIn = { tenant_id: clinic.id, email: person.email, password }
  expect((await restCall(api.service, 'POST', '/v1/sessions', signIn)).status).toBe(201)
  const changed = { ...person, name: 'Zqxjana de Wkvbn', roles: ['auditor'] }
  expect((await admin.rest('PUT', `/v1/people/${body.id}`, changed, { 'idempotency-key': 'other' })).status).toBe(200)
  expect((await admin.rest('DELETE', `/v1/people/${body.id}`)).status).toBe(204)

  const superuser = await connectAsSuperuser(api.database)
  const rows = await storedRows(superuser, clinic.id)
  await superuser.end()
  const holding = rows.filter((row) => /zqxjana|wkvbn|tigres/i.test(row)).map((row) => row.slice(0, row.indexOf(':')))
  expect(holding).toEqual(['people'])
})

test('neither a log, nor a trace, nor a queue, nor a refusal says them', async () => {
  const clinic = await api.newTenant()
  const collector = await startCollector()
  const heard: string[] = []
  const settings = { DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'debug', ...collector.settings }
  const service = await startService('api', settings, (text) => void heard.push(text))
  const ask = async (method: string, path: string, body: object | undefined, headers: Record<string, string>) => {
    const sent = { method, headers: { 'content-type': 'application/json', ...headers } }
    const answer = await fetch(
      `${service.url}${path}`,
      body === undefined ? sent : { ...sent, body: JSON.stringify(body) },
    )
    const text = await answer.text()
    if (!answer.ok) heard.push(text)
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }
  const key = { 'x-api-key': clinic.key }
  const page = { origin: service.url }
  const person = { name: 'Zqxjana Wkvbn', email: 'zqxjana.wkvbn@clinic.example', roles: ['clerk'] }
  const invited = await ask('POST', '/v1/people', person, key)
  expect(invited.status).toBe(201)
  const token = String(invited.body.invitation).split('#')[1]
  const password = 'tres tristes tigres tragaban trigo'
  const signIn = { tenant_id: clinic.id, email: person.email, password }
  const refused = [
    await ask('POST', '/v1/people', person, key),
    await ask('POST', '/v1/people', { ...person, roles: ['emperor'] }, key),
    await ask('POST', '/v1/people', { ...person, email: 'zqxjana.wkvbn' }, key),
    await ask('POST', '/v1/people', { ...person, name: 'Zqxjana\u0000Wkvbn' }, key),
    await ask('POST', '/v1/invitations/accept', { token, password: 'zqxjana wkvbn' }, page),
    await ask('POST', '/v1/sessions', signIn, page),
    await ask('POST', '/v1/sessions', { ...signIn, password: 'another one, and wrong' }, page),
  ]
  expect(refused.map(({ status }) => status)).toEqual([409, 422, 422, 422, 422, 401, 401])
  const accepted = await ask('POST', '/v1/invitations/accept', { token, password }, page)
  expect(accepted.status).toBe(201)
  const session = { ...fromOurPage(cookieOf(accepted)), ...page, 'x-forwarded-host': new URL(service.url).host }
  expect((await ask('POST', '/v1/passkeys/registration-options', {}, session)).status).toBe(200)
  expect((await ask('POST', '/v1/sessions', signIn, page)).status).toBe(201)
  await ask('PUT', `/v1/people/${invited.body.id}`, { ...person, roles: ['auditor'] }, key)
  await vi.waitFor(() => expect(collector.spans.some(({ name }) => name.includes('people.update'))).toBe(true), {
    timeout: 30_000,
  })
  await service.stop()
  collector.close()

  const superuser = await connectAsSuperuser(api.database)
  const { rows: jobs } = await superuser.query<{ job: string }>('select to_jsonb(j)::text as job from jobs.job j')
  await superuser.end()
  const outputs = [...heard, ...collector.bodies, ...jobs.map(({ job }) => job)]
  expect(outputs.length).toBeGreaterThan(refused.length)
  expect(outputs.filter((text) => /zqxjana|wkvbn|tigres/i.test(text)).map((text) => text.slice(0, 400))).toEqual([])
}, 60_000)
