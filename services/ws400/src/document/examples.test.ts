import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import { CLOSE_PATH, EVENT_CODES_PATH, REPORT_PATH, RESULTS_PATH, SAMPLES_PATH } from '../wire/registry-routes.ts'
import * as shown from './examples.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
  registry.setNow('2021-06-17T15:50:04Z')
})
afterAll(() => registry.close())

const OF_SAMPLES = { app_id: 'PruebasMuestras_ID', app_key: 'PruebasMuestras_KEY' }
const OF_RESULTS = { app_id: 'PruebasResultados_ID', app_key: 'PruebasResultados_KEY' }

async function posted(path: string, body: unknown, access: Record<string, string>): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', ...access }
  const answer = await registry.send({ method: 'POST', path, headers, body: JSON.stringify(body) })
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}

test('what the document shows is what the stand-in answers', async () => {
  expect(await posted(REPORT_PATH, shown.REPORT, CREDENTIALS)).toEqual(shown.REPORTED)
  expect(await posted(SAMPLES_PATH, shown.SAMPLE, OF_SAMPLES)).toEqual(shown.ADDED_SAMPLE)
  expect(await posted(RESULTS_PATH, shown.RESULT, OF_RESULTS)).toEqual(shown.ADDED_RESULT)
  expect(await posted(CLOSE_PATH.replace(':id', '2106719'), {}, CREDENTIALS)).toEqual(shown.REPORTED)
  const { body } = await registry.send({ method: 'GET', path: EVENT_CODES_PATH, headers: CREDENTIALS })
  expect(body).toEqual(expect.arrayContaining(shown.EVENT_CODES))
})
