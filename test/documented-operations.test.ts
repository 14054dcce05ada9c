import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ADAPTERS } from './support/call-operation.ts'
import { operations } from './support/operations.ts'
import { readPublishedDocument } from './support/published-document.ts'
import { scenarios, UNPROVOKED } from './support/scenarios/all-scenarios.ts'
import { REMEDIES } from '@vigencia/server/docs/remedies/remedies.ts'
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
  'priceTableErrata.export',
  'overrides.exportFile',
  'particularPrices.exportFile',
  'labMap.exportFile',
  'tedef.write',
  'pricing.quoteStream',
  'billingBatches.complement',
  'billingAppeals.file',
  'billingAppeals.evidence',
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

test('each code of a problem has a remedy of its own, and none is that of its status', async () => {
  const remedies = Object.entries(REMEDIES)
  const twice = remedies.filter(([code, text]) => remedies.some((other) => other[0] < code && other[1] === text))
  expect(twice.map(([code]) => code)).toEqual([])
  const page = await (await api.service.app.request('/docs/problems/period_overlap')).text()
  expect(page).toContain(REMEDIES.period_overlap)
  expect(await (await api.service.app.request('/docs/problems/unauthenticated')).text()).toContain(
    '<code>x-api-key</code>',
  )
})

test.each(['/openapi', '/openapi/gestion-clinica'])(
  'a document is not sent again to whoever has it, as JSON and as YAML, which say the same: %s',
  async (path) => {
    const { api: alone } = await startTestStack({ api: {} })
    const get = (ending: string, headers: Record<string, string> = {}) =>
      alone.service.app.request(`${path}.${ending}`, { headers })
    const texts: string[] = []
    for (const ending of ['json', 'yaml']) {
      const whole = await get(ending)
      const etag = whole.headers.get('etag') as string
      expect([whole.status, whole.headers.get('content-type')]).toEqual([200, `application/${ending}; charset=utf-8`])
      texts.push(await whole.text())
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(ending, { 'if-none-match': known })
        expect([again.status, await again.text(), again.headers.get('etag')], known).toEqual([304, '', etag])
      }
      expect((await get(ending, { 'if-none-match': '"other"' })).status).toBe(200)
    }
    expect(parse(texts[1] as string)).toEqual(JSON.parse(texts[0] as string))
    await alone.close()
  },
)

test('every scenario is of an operation that a service has, and every operation is documented', async () => {
  const document = await readPublishedDocument((path, request) => api.service.app.request(path, request))
  const names = operations.map(({ name }) => name)
  expect([...Object.keys(scenarios), ...Object.keys(UNPROVOKED)].filter((name) => !names.includes(name))).toEqual([])
  expect(document.operationNames.toSorted()).toEqual([...names, ...PLAIN_ROUTES].toSorted())
  expect(ADAPTERS.map(({ name }) => name)).toEqual(['REST', 'tRPC'])
})
