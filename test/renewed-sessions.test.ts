import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { newPerson } from '@vigencia/testing/stack/test-person.ts'
import { startService, type ServiceProcess } from './support/losses/service-process.ts'

let here: TestApi
let elsewhere: readonly ServiceProcess[]
let clinic: TestTenant
beforeAll(async () => {
  here = (await startTestStack({ api: {}, own: true })).api
  const settings = { DATABASE_URL: here.database.serviceUrl, LOG_LEVEL: 'silent' }
  elsewhere = await Promise.all([startService('api', settings), startService('api', settings)])
  clinic = await here.newTenant()
}, 60_000)
afterAll(async () => {
  await Promise.all(elsewhere.map((one) => one.stop()))
  await here.close()
})

const PATIENCE = { timeout: 60_000 }
const PATH = '/v1/sessions/current'

/** What two processes answer to one cookie, asked at once. */
async function bothAnswer(cookie: string) {
  const answers = await Promise.all(elsewhere.map(({ url }) => fetch(`${url}${PATH}`, { headers: { cookie } })))
  return Promise.all(
    answers.map(async (answer) => ({
      status: answer.status,
      next: answer.headers.get('set-cookie')?.split(';')[0] ?? null,
      scopes: ((await answer.json()) as { scopes?: string[] }).scopes ?? [],
    })),
  )
}

test('a session goes on in two processes after a change of roles, with one secret that both know', async () => {
  const person = await newPerson(here.service, clinic, ['clerk'])
  const { id, email, cookie } = person
  expect((await bothAnswer(cookie)).map(({ status }) => status)).toEqual([200, 200])
  await clinic.rest('PUT', `/v1/people/${id}`, { name: 'Ana Souza', email, roles: ['manager'] })
  // each process trusts for half a second what it has read
  const nexts: string[] = []
  const ask = async () => {
    const answers = await bothAnswer(cookie)
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    nexts.push(...answers.flatMap((answer) => answer.next ?? []))
    return answers.every(({ scopes }) => scopes.includes('contracts:write')) && nexts.length > 0
  }
  await expect.poll(ask, PATIENCE).toBe(true)
  expect(nexts).toHaveLength(1)
  const next = await bothAnswer(nexts[0] as string)
  expect(next.map((answer) => [answer.status, answer.next])).toEqual([
    [200, null],
    [200, null],
  ])
})

test('a renewed session of somebody who is deactivated is refused in every process, by both its secrets', async () => {
  const { id, email, cookie } = await newPerson(here.service, clinic, ['clerk'])
  await clinic.rest('PUT', `/v1/people/${id}`, { name: 'Ana Souza', email, roles: ['manager'] })
  const renewed: string[] = []
  const isRenewed = async () => {
    renewed.push(...(await bothAnswer(cookie)).flatMap((answer) => answer.next ?? []))
    return renewed.length
  }
  await expect.poll(isRenewed, PATIENCE).toBe(1)
  expect((await clinic.rest('DELETE', `/v1/people/${id}`)).status).toBe(204)
  const statuses = async () =>
    (await Promise.all([cookie, ...renewed].map(bothAnswer))).flat().map(({ status }) => status)
  await expect.poll(statuses, PATIENCE).toEqual([401, 401, 401, 401])
})
