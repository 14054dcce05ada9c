import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CANARY } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { snvsCall, TEST_KEYS, type TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {}, own: true })).snvs
})
afterAll(() => snvs.close())

const RESEAL = `${CASES}/reseal`

test('a new key seals what is new, and what is old in batches, while all can be read', async () => {
  const clinic = await snvs.newTenant()
  const cases = caseOf(clinic)
  await cases.desk()
  const ids: string[] = []
  for (let i = 0; i < 501; i++) ids.push((await cases.report()).id)
  await putCase(snvs, ids[0] as string, 'reported')
  expect((await clinic.rest('PUT', `${CASES}/${ids[0]}`, reportOf({ telefono: 'zqxj-other' }))).status).toBe(200)
  const two = `2:${randomBytes(32).toString('base64')}`
  const both = await snvs.another({ SNVS_ENCRYPTION_KEYS: `${TEST_KEYS.SNVS_ENCRYPTION_KEYS} ${two}` })
  const onlyNew = await snvs.another({ SNVS_ENCRYPTION_KEYS: two })
  const ask = (service: typeof both, method: string, path: string) =>
    snvsCall(service, method, path, undefined, { 'x-api-key': clinic.key })
  const whole = (service: typeof both, id = ids[500]) => ask(service, 'GET', `${CASES}/${id}?personal=true`)

  const before = (await whole(both)).body
  expect(before.report.ciudadano.apellido).toBe(CANARY.apellido)
  expect((await whole(onlyNew)).status).toBe(500)
  expect((await ask(both, 'POST', RESEAL)).body).toEqual({ key_version: 2, resealed: 500, left: 1 })
  expect((await ask(both, 'POST', RESEAL)).body).toEqual({ key_version: 2, resealed: 1, left: 0 })
  expect((await ask(both, 'POST', RESEAL)).body).toEqual({ key_version: 2, resealed: 0, left: 0 })
  expect((await whole(both)).body).toEqual(before)
  // the old key may go now
  for (const id of [ids[0], ids[500]])
    expect((await whole(onlyNew, id)).body.report).toEqual(expect.objectContaining({}))
  expect((await whole(onlyNew, ids[0])).body.correction.report.ciudadano.telefono).toBe('zqxj-other')
  // digests are of the search key, which stays: whoever is in charge is found as before
  const found = await ask(onlyNew, 'GET', `${CASES}?document=${CANARY.personaACargo.numeroDocumento}`)
  expect(found.body.total).toBe(501)
  const left = await asSuperuser<{ versions: number[] }>(
    snvs,
    `select array_agg(distinct key_version) as versions from
       (select key_version from snvs.cases union all select key_version from snvs.desks) k`,
  )
  expect(left).toEqual([{ versions: [2] }])
  expect(
    (await clinic.rest('POST', RESEAL, undefined, { 'x-api-key': await clinic.newKey(['cases:write']) })).status,
  ).toBe(403)
}, 120_000)
