import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from 'pg'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { connectAsSuperuser } from './support/database-roles.ts'

let api: TestApi
let superuser: Client
beforeAll(async () => {
  api = (await startTestStack({ api: { LOG_LEVEL: 'silent' } })).api
  superuser = await connectAsSuperuser(api.database)
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})

test('what is stored otherwise than it can be answered is a 500, not a reproach to the caller', async () => {
  const clinic = await api.newTenant()
  const made = await clinic.rest('POST', '/v1/scheduling/convenios', { name: 'Unimed', payment_type: 'convenio' })
  // stored past every guard
  await superuser.query('set session_replication_role = replica')
  await superuser.query(`update contracts.convenios set contact_info = '["no object"]' where id = $1`, [made.body.id])
  const shown = await clinic.rest('GET', `/v1/scheduling/convenios/${made.body.id}`)
  expect([shown.status, shown.body.code, shown.body.errors]).toEqual([500, 'internal_error', undefined])
})
