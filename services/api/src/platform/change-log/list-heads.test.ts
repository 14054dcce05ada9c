import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
})

const HEADS = '/v1/scheduling/changelog/heads'
const heads = async (query = '') => (await clinic.rest('GET', `${HEADS}${query}`)).body

interface Head {
  readonly kind: string
  readonly id: string
  readonly revision: number
  readonly hash: string
}

test('every log of the tenant has its head there, each as its own verification says', async () => {
  const make = scenario(clinic)
  await make.table('2026', { A: '1.00' })
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01', end_date: null })
  await (await api.newTenant()).rest('POST', CONVENIOS, { name: 'Of another tenant', payment_type: 'convenio' })
  const { items, total, tenant_id } = await heads()
  expect([total, tenant_id]).toEqual([3, clinic.id])
  expect(items.map(({ kind, revision }: Head) => [kind, revision])).toEqual([['convenio', 3], ['price_table', 2], ['tenant', 2]]) // prettier-ignore
  const { head } = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).body
  const [newest] = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog?limit=1`)).body.items
  expect(items[0]).toEqual({ kind: 'convenio', id: convenio, revision: 3, at: newest.at, hash: head })
})

test('the digest is that of all lines, on every page, and is another after any change', async () => {
  const make = scenario(clinic)
  for (let i = 0; i < 3; i++) await make.convenio()
  const { items, digest } = await heads()
  const lines = (items as Head[]).map(({ kind, id, revision, hash }) => `${kind} ${id} ${revision} ${hash}\n`)
  expect(digest).toBe(createHash('sha256').update(lines.join('')).digest('hex'))
  const pages = [await heads('?limit=2'), await heads('?limit=2&offset=2'), await heads('?offset=4')]
  expect(pages.flatMap((page) => page.items)).toEqual(items)
  expect(pages.map((page) => [page.digest, page.total])).toEqual(pages.map(() => [digest, 4]))
  await make.convenio()
  expect((await heads()).digest).not.toBe(digest)
})

test('a key without the scope is told none', async () => {
  const key = await clinic.newKey(['prices:read', 'admin'])
  expect((await clinic.rest('GET', HEADS, undefined, { 'x-api-key': key })).body.code).toBe('forbidden')
})
