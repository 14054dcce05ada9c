import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { newPerson, type TestPerson } from '@vigencia/testing/stack/test-person.ts'
import { startService, type ServiceProcess } from './support/losses/service-process.ts'

let here: TestApi
let elsewhere: ServiceProcess
let clinic: TestTenant
beforeAll(async () => {
  here = (await startTestStack({ api: {}, own: true })).api
  elsewhere = await startService('api', { DATABASE_URL: here.database.serviceUrl, LOG_LEVEL: 'silent' })
  clinic = await here.newTenant()
}, 60_000)
afterAll(async () => {
  await elsewhere.stop()
  await here.close()
})

const HOW: Readonly<Record<string, (person: TestPerson) => Promise<{ readonly status: number }>>> = {
  'is signed out': (person) => person.rest('DELETE', '/v1/sessions/current'),
  'belongs to somebody who was deactivated': ({ id }) => clinic.rest('DELETE', `/v1/people/${id}`),
}

test.each(Object.entries(HOW))('a session that %s is refused within a second in every process', async (_how, end) => {
  await newPerson(here.service, clinic)
  const person = await newPerson(here.service, clinic)
  const path = '/v1/sessions/current'
  const statuses = async () => [
    (await person.rest('GET', path)).status,
    (await fetch(`${elsewhere.url}${path}`, { headers: { cookie: person.cookie } })).status,
  ]
  expect(await statuses()).toEqual([200, 200])
  expect((await end(person)).status).toBe(204)
  await sleep(1000)
  expect(await statuses()).toEqual([401, 401])
})
