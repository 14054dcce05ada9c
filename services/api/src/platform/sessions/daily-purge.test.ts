import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newPerson } from '@vigencia/testing/stack/test-person.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow('2026-04-14T12:00:00Z')
})
afterAll(() => api.close())

const stored = (table: string) => asSuperuser<{ id: string }>(api, `select id from platform.${table}`)

async function verified(tenant: string) {
  const settings = { DATABASE_OWNER_URL: api.database.ownerUrl }
  const { json } = await callCli(['verify', 'log', '--rows', '--json', '--tenant', tenant], settings)
  return json.intact as boolean
}

test('sessions and invitations that are over are gone after the daily purge, and the log proves what is left', async () => {
  const clinic = await api.newTenant()
  const leaves = await newPerson(api.service, clinic)
  await leaves.rest('DELETE', '/v1/sessions/current')
  await newPerson(api.service, clinic)
  const forgotten = { name: 'Rui', email: 'rui@clinic.example', roles: ['clerk'] }
  await clinic.rest('POST', '/v1/people', forgotten)
  api.setNow('2026-04-15T12:00:01Z')
  const stays = await newPerson(api.service, clinic)
  await clinic.rest('POST', '/v1/people', { ...forgotten, email: 'eva@clinic.example' })
  expect([(await stored('sessions')).length, (await stored('invitations')).length]).toEqual([3, 5])

  await api.service.sessionPurge.start(0.5)
  await vi.waitFor(async () => expect((await stored('sessions')).length).toBe(1), { timeout: 60_000, interval: 200 })
  await api.service.sessionPurge.stop(5_000)
  // the one of this very instant was taken up, and is over from the next on
  expect((await stored('invitations')).length).toBe(2)
  expect((await stays.rest('GET', '/v1/sessions/current')).status).toBe(200)
  expect(await verified(clinic.id)).toBe(true)

  await asSuperuser(api, 'delete from platform.sessions')
  expect(await verified(clinic.id)).toBe(false)
}, 90_000)
