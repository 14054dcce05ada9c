import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { ADAPTERS, type Answer } from './support/call-operation.ts'
import { operationCalled } from './support/operations.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const send = (path: string, init: RequestInit) => api.service.app.request(path, init)
const key = () => ({ 'x-api-key': clinic.key })
const unknown = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`k${nth}`, 0]))

describe.each(ADAPTERS)('a body whose faults have no end, over $name', (adapter) => {
  const create = (input: Record<string, unknown>): Promise<Answer> =>
    adapter.call(send, operationCalled('convenios.create'), input, key())

  test('is refused for its members before any of them is looked at', async () => {
    const answer = await create(unknown(80_000))
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(answer.body.detail).toBe('The input holds an object of more than 500 members.')
    expect(JSON.stringify(answer.body).length).toBeLessThan(1000)
  })

  test('is told its first hundred, and how many more there are', async () => {
    const { body } = await create(unknown(400))
    expect(body.errors).toHaveLength(100)
    // two of its own fields are missing too
    expect(body.detail).toMatch(/\(and 40\d more; the first 100 are listed\)\.$/)
  })
})

describe('the input of one call in a batch over tRPC', () => {
  const batch = (inputs: Record<string, unknown>) => {
    const body = JSON.stringify(inputs)
    const headers = { ...key(), 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const names = Object.keys(inputs).map(() => 'convenios.create')
    return send(`/trpc/${names.join()}?batch=1`, { method: 'POST', headers, body })
  }
  const named = (name: string) => ({ name, payment_type: 'convenio' })

  test('is as long at the most as over REST, and the other calls are answered', async () => {
    const response = await batch({ 0: named('A'), 1: named('x'.repeat(1024 * 1024)), 2: named('B') })
    const answers = (await response.json()) as { result?: object; error?: { data: { code: string } } }[]
    expect(answers.map(({ result, error }) => (result === undefined ? error?.data.code : 'answered'))).toEqual([
      'answered',
      'too_large',
      'answered',
    ])
  })

  test('may be long together with others', async () => {
    const long = (letter: string) => named(letter.repeat(600_000))
    const answers = (await (await batch({ 0: long('a'), 1: long('b'), 2: named('C') })).json()) as {
      error?: { data: { code: string } }
    }[]
    expect(answers.map(({ error }) => error?.data.code)).toEqual(['invalid_input', 'invalid_input', undefined])
  })
})
