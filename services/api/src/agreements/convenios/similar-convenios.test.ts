import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())

test.each([
  ['case', 'UNIMED SÃO PAULO', null, true],
  ['accents', 'Unimed Sao Paulo', null, true],
  ['blanks', 'Unimed  SãoPaulo', null, true],
  ['punctuation', 'Unimed - São Paulo.', null, true],
  ['the punctuation of the ANS code', 'Another', '3.12', true],
  ['a letter', 'Unimed São Paula', '313', false],
])('a payer that differs from another in %s is created, with a warning or none', async (_, name, ans_code, similar) => {
  const clinic = await api.newTenant()
  const fields = { name: 'Unimed São Paulo', payment_type: 'convenio', ans_code: '312' }
  const first = (await clinic.rest('POST', CONVENIOS, fields)).body
  expect(first.warnings).toEqual([])
  const warned = similar ? [{ code: 'similar_convenio', convenio_id: first.id }] : []
  const second = await clinic.rest('POST', CONVENIOS, { name, ans_code, payment_type: 'convenio' })
  expect(second).toMatchObject({ status: 201, body: { warnings: warned } })
  const path = `${CONVENIOS}/${second.body.id}`
  const other = { name: 'Quite another', payment_type: 'convenio' }
  expect((await clinic.rest('PUT', path, other)).body.warnings).toEqual([])
  const again = await clinic.rest('PUT', path, { name, ans_code, payment_type: 'convenio' })
  expect(again).toMatchObject({ status: 200, body: { warnings: warned } })
  await clinic.rest('DELETE', path)
  expect(await clinic.rest('POST', `${path}/restore`)).toMatchObject({ status: 200, body: { warnings: warned } })
})
