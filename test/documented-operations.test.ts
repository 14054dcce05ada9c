import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADAPTERS } from './support/call-operation.ts'
import { operations } from './support/operations.ts'
import { readPublishedDocument } from './support/published-document.ts'
import { scenarios, UNPROVOKED } from './support/scenarios/all-scenarios.ts'
import { kindsOfProblems } from '@vigencia/server/request/problem.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
})
afterAll(() => api.close())

/** Ordinary HTTP routes that call a bound operation themselves: over REST alone. */
const PLAIN_ROUTES = [
  'priceTables.export',
  'overrides.exportFile',
  'particularPrices.exportFile',
  'labMap.exportFile',
  'tedef.write',
]

test('every code of a problem has a page, and no other word has one', async () => {
  const get = (path: string) => api.service.app.request(`/docs/problems${path}`)
  const codes = kindsOfProblems().map(({ code }) => code)
  const pages = await Promise.all(codes.map(async (code) => (await get(`/${code}`)).text()))
  expect(codes.filter((code, i) => pages[i]?.includes(`urn:vigencia:problem:${code}`) !== true)).toEqual([])
  expect(pages[codes.indexOf('convenio_not_found')]).toContain('GET /v1/scheduling/convenios/{convenio_id}')
  expect(await (await get('')).text()).toContain('/docs/problems/no_price')
  expect((await get('/nothing')).status).toBe(404)
})

test('every scenario is of an operation that a service has, and every operation is documented', async () => {
  const document = await readPublishedDocument((path, request) => api.service.app.request(path, request))
  const names = operations.map(({ name }) => name)
  expect([...Object.keys(scenarios), ...Object.keys(UNPROVOKED)].filter((name) => !names.includes(name))).toEqual([])
  expect(document.operationNames.toSorted()).toEqual([...names, ...PLAIN_ROUTES].toSorted())
  expect(ADAPTERS.map(({ name }) => name)).toEqual(['REST', 'tRPC'])
})
