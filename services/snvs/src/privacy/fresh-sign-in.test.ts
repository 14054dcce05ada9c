import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Role } from '@vigencia/contracts/access/role.ts'
import { CASES, caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall } from '@vigencia/testing/stack/test-api.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
let clinic: SnvsTenant
let path: string
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
})
afterAll(() => snvs.close())
beforeEach(async () => {
  at('2026-11-22T15:00:00Z')
  clinic = await snvs.newTenant()
  const cases = caseOf(clinic)
  await cases.desk()
  path = `${CASES}/${(await cases.report()).id}`
})

function at(now: string): void {
  snvs.setNow(now)
  snvs.service.context.sessions.forget()
}

async function nurse(roles: readonly Role[] = ['nurse']) {
  const { headers } = await clinic.newPerson({ roles })
  return (query = '') => restCall(snvs.service, 'GET', `${path}${query}`, undefined, headers)
}

test('who has just signed in sees a case whole, and goes on to see them in the same session', async () => {
  const get = await nurse()
  at('2026-11-22T15:04:59Z')
  expect((await get('?personal=true')).body.report.ciudadano).toBeTruthy()
  at('2026-11-22T15:20:00Z')
  expect((await get('?personal=true')).status).toBe(200)
})

test('who signed in five minutes ago and saw nobody whole signs in again first; masked they see it', async () => {
  const get = await nurse()
  at('2026-11-22T15:05:00Z')
  expect(await get('?personal=true')).toMatchObject({ status: 403, body: { code: 'fresh_sign_in_required' } })
  expect((await get()).status).toBe(200)
})

test('what a key has read makes no session fresh', async () => {
  const get = await nurse()
  expect((await clinic.rest('GET', `${path}?personal=true`)).status).toBe(200)
  at('2026-11-22T15:10:00Z')
  expect((await get('?personal=true')).body.code).toBe('fresh_sign_in_required')
})

test('a role that reads nothing personal is refused, however fresh', async () => {
  const get = await nurse(['auditor'])
  expect((await get('?personal=true')).body.code).toBe('forbidden')
})
