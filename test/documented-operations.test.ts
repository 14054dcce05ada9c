import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADAPTERS } from './support/call-operation.ts'
import { operations } from './support/operations.ts'
import { readPublishedDocument } from './support/published-document.ts'
import { scenarios, UNPROVOKED } from './support/scenarios/all-scenarios.ts'
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

test('every scenario is of an operation that a service has, and every operation is documented', async () => {
  const document = await readPublishedDocument((path, request) => api.service.app.request(path, request))
  const names = operations.map(({ name }) => name)
  expect([...Object.keys(scenarios), ...Object.keys(UNPROVOKED)].filter((name) => !names.includes(name))).toEqual([])
  expect(document.operationNames.toSorted()).toEqual([...names, ...PLAIN_ROUTES].toSorted())
  expect(ADAPTERS.map(({ name }) => name)).toEqual(['REST', 'tRPC'])
})
