import { tedefLot } from '@vigencia/contracts/insurance-plans/tedef-lot.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidence } from '@vigencia/contracts/billing-appeals/evidence.ts'
import { file as appealFile } from '@vigencia/contracts/billing-appeals/file.ts'
import { exportFile as exportOverrides } from '@vigencia/contracts/overrides/export-file.ts'
import { exportFile as exportPrices } from '@vigencia/contracts/particular-prices/export-file.ts'
import { exportTable as exportErrata } from '@vigencia/contracts/price-table-errata/export-table.ts'
import { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { exportFile as exportLabMap } from '@vigencia/contracts/lab-map/export-file.ts'
import { complement } from '@vigencia/contracts/billing-batches/complement.ts'
import { quoteStream } from '@vigencia/contracts/pricing/quote-stream.ts'
import { operations } from './support/operations.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
})
afterAll(() => api.close())

/** What answers anybody: it shows nothing of any tenant. */
const OPEN_TO_ALL = [
  'GET /openapi.json',
  'GET /openapi.yaml',
  'GET /docs',
  'GET /docs/scalar.js',
  'GET /docs/problems',
  'GET /docs/problems/:code',
  'GET /docs/start.js',
  'GET /docs/gestion-clinica',
  'GET /docs/gestion-clinica/start.js',
  'GET /openapi/gestion-clinica.json',
  'GET /openapi/gestion-clinica.yaml',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  // the pages of the console, and the way there from the root
  'ALL /',
  'GET /app',
  'GET /app/*',
]

/** What the api passes on to the reporting service, which asks for a key or a session itself. */
const PASSED_ON = ['ALL /snvs/trpc/*', 'ALL /v1/snvs/*']

/** Sent as a file, so it is no operation of the router; who may ask for it is confirmed in the tests beside it. */
const FILES = [
  exportTable,
  exportErrata,
  exportOverrides,
  exportPrices,
  exportLabMap,
  tedefLot,
  quoteStream,
  complement,
  appealFile,
  evidence,
]

/** The old wire, in any case: who may ask there is confirmed in the tests beside it. */
const OLD_WIRE = ['api', 'Api', 'aPi', 'apI', 'APi', 'ApI', 'aPI', 'API'].map((prefix) => `ALL /${prefix}/*`)

test('there is no route beside those of the operations but the ones that are open to all', () => {
  const ofOperations = [...operations.map(({ card }) => card), ...FILES].map(({ route }) =>
    route.replaceAll(/\{(\w+)\}/g, ':$1'),
  )
  const routes = api.service.app.routes.map(({ method, path }) => `${method} ${path}`)
  const known = new Set([...ofOperations, ...OPEN_TO_ALL, ...PASSED_ON, ...OLD_WIRE, 'ALL /trpc/*'])
  // below these some word stands in the place of a parameter: they hand on to a router made of the same operations
  const handedOn = routes.filter((route) => !known.has(route))
  expect(handedOn.toSorted()).toEqual([
    'DELETE /v1/insurance-plans/*',
    'DELETE /v1/sessions/*',
    'GET /v1/insurance-plans/*',
    'GET /v1/scheduling/convenios/:convenio_id/contracts/*',
    'GET /v1/scheduling/convenios/:convenio_id/particular-prices/*',
    'POST /v1/insurance-plans/*',
    'POST /v1/snvs/cases/*',
    'POST /v1/snvs/results/*',
    'POST /v1/snvs/samples/*',
    'POST /v1/webhooks/*',
    'PUT /v1/insurance-plans/*',
  ])
  const isHandedOn = (route: string) => handedOn.some((place) => route.startsWith(place.slice(0, -1)))
  expect([...known].filter((route) => !routes.includes(route) && !isHandedOn(route))).toEqual([])
})

/** Whether a route takes a method at a path, a parameter standing for any word. */
function isTaken(route: string, method: string, path: string): boolean {
  const [ownMethod, pattern = ''] = route.split(' ')
  const [words, ownWords] = [path.split('/'), pattern.split('/')]
  const fits = (word: string, at: number) => word.startsWith('{') || word === words[at]
  return ownMethod === method && words.length === ownWords.length && ownWords.every(fits)
}

test('a known path that is asked by another method says which ones it takes', async () => {
  const ofPages = (route: string) => route.startsWith('ALL ') || route.endsWith('*')
  const open = OPEN_TO_ALL.filter((route) => !ofPages(route))
  const routes = [...operations.map(({ card }) => card.route), ...FILES.map(({ route }) => route), ...open]
  for (const route of routes) {
    const [method = '', pattern = ''] = route.split(' ')
    const path = pattern.replaceAll(/\{\w+\}/g, 'x')
    const other = ['PATCH', 'PUT', 'DELETE'].find((one) => !routes.some((taken) => isTaken(taken, one, path))) as string
    const answer = await api.service.app.request(path, { method: other })
    const { code } = (await answer.json()) as { code: string }
    expect([route, answer.status, code]).toEqual([route, 405, 'method_not_allowed'])
    expect(answer.headers.get('allow')?.split(', '), route).toContain(method)
  }
})

test.each([
  ['PATCH', '/v1/tenant', 405, 'GET, HEAD'],
  ['DELETE', '/v1/scheduling/convenios', 405, 'GET, HEAD, POST'],
  ['POST', '/v1/scheduling/convenios/x', 405, 'DELETE, GET, HEAD, PUT'],
  ['GET', '/v1/scheduling/quotes', 405, 'POST'],
  ['POST', '/health/live', 405, 'GET, HEAD'],
  ['PUT', '/docs', 405, 'GET, HEAD'],
  ['PATCH', '/v1/tenants/x/y', 404, null],
  ['DELETE', '/nowhere', 404, null],
  ['HEAD', '/v1/scheduling/quotes', 404, null],
  ['OPTIONS', '/v1/tenant', 404, null],
  ['HEAD', '/health/live', 200, null],
  // the old wire answers every method itself
  ['PATCH', '/api/CVN_PLAN_SEGURO/GetAllActives', 405, 'POST'],
])('%s %s is %d, and allowed are: %s', async (method, path, status, allowed) => {
  const answer = await api.service.app.request(path, { method })
  expect([answer.status, answer.headers.get('allow')]).toEqual([status, allowed])
})
