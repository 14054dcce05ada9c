import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { beginRequest } from '@vigencia/testing/network/begun-request.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { apiProcess, startApiProcess } from './support/api-process.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

describe('told to stop', () => {
  test('the api answers what it has begun, takes nothing new, and ends with 0', async () => {
    const make = scenario(clinic)
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2024-01-01' }, { '1': 100 })
    const { url, process: child } = await startApiProcess({ DATABASE_URL: api.database.serviceUrl })
    const item = { convenio_id: convenio, procedure_code: '1', event_date: '2024-05-05' }
    const items = JSON.stringify({ items: Array.from({ length: 10_000 }, () => item), explain: true })
    const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
    const first = await fetch(`${url}/v1/scheduling/quotes`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ items: [item] }),
    })
    expect(first.status).toBe(200)
    const begun = await beginRequest(`${url}/v1/scheduling/quotes`, headers, items)
    child.kill('SIGTERM')
    const ended = once(child, 'exit')
    const answer = await begun.answer
    expect(answer.status).toBe(200)
    expect((JSON.parse(answer.text) as { items: unknown[] }).items).toHaveLength(10_000)
    expect(await ended).toEqual([0, null])
    await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed')
  })
})

describe('that runs the contract lifecycle by itself', () => {
  test('it stops as soon as it is told, in the midst of whatever it is at', async () => {
    const settings = { DATABASE_URL: api.database.serviceUrl, LIFECYCLE_DAILY: 'on' }
    const { process: child } = await startApiProcess(settings)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('that cannot start, the api says why in one sentence and ends with 1', () => {
  const good = () => ({ DATABASE_URL: api.database.serviceUrl })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const ended = await apiProcess({ ...good(), API_PORT: String(port) })
    other.close()
    expect(ended).toEqual({
      code: 1,
      errors: `Port ${port} is taken by another program. Free it, or set API_PORT to another one.\n`,
    })
  })

  test('a database that does not answer', async () => {
    const ended = await apiProcess({ DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/nowhere' })
    expect(ended.code).toBe(1)
    expect(ended.errors).toMatch(/^DATABASE_URL \(127\.0\.0\.1:1\/nowhere\) does not answer: .*\n$/)
  })

  test('settings that are wrong, all of them named', async () => {
    const ended = await apiProcess({ API_PORT: 'three thousand', DATABASE_URL: 'mysql://x', PRICE_BOOK_MEMORY: '0' })
    expect(ended.code).toBe(1)
    expect(ended.errors.split('\n').slice(0, 4)).toEqual([
      'These settings are wrong:',
      expect.stringMatching(/^ {2}API_PORT: /),
      '  DATABASE_URL: must start with postgres://',
      expect.stringMatching(/^ {2}PRICE_BOOK_MEMORY: /),
    ])
  })

  test('a service role that owns the tables', async () => {
    const ended = await apiProcess({ DATABASE_URL: api.database.ownerUrl })
    expect(ended.code).toBe(1)
    expect(ended.errors).toMatch(/owner|owns/)
    expect(ended.errors).not.toContain('    at ')
  })
})
