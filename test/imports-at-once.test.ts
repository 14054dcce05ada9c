import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileFiles } from '@vigencia/spreadsheets/testing/hostile-files.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { startService } from './support/losses/service-process.ts'

const HEADER = 'procedure_code,procedure_name,price\n'
const importPath = (version: string) => `/v1/scheduling/price-tables/${version}/import`

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())

describe('imports at once', () => {
  /** An import whose file goes on coming until it is ended. */
  function slowImport(clinic: TestTenant, version: string) {
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const pieces = async function* () {
      yield Buffer.from(`${HEADER}1,A,1\n`)
      begun.resolve()
      await ended.promise
    }
    const body = ReadableStream.from(pieces())
    const headers = { 'x-api-key': clinic.key, 'content-type': 'text/csv' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    const answer = Promise.resolve(api.service.app.request(importPath(version), init))
    return { answer, begun: begun.promise, end: () => ended.resolve() }
  }
  const tooMany = async (answer: Promise<Response>) => {
    const { status, headers, ...response } = await answer
    expect([status, headers.get('retry-after')], JSON.stringify(response)).toEqual([429, '1'])
  }

  test('are two of a tenant and four of a process; the next is told to come again, and lists answer meanwhile', async () => {
    const clinics = [await api.newTenant(), await api.newTenant(), await api.newTenant()]
    const [first, second, third] = clinics as [TestTenant, TestTenant, TestTenant]
    const imports = [slowImport(first, 'A'), slowImport(first, 'B'), slowImport(second, 'A'), slowImport(second, 'B')]
    await Promise.all(imports.map(({ begun }) => begun))
    await tooMany(slowImport(first, 'C').answer)
    await tooMany(slowImport(third, 'A').answer)
    expect((await first.rest('GET', '/v1/scheduling/convenios')).status).toBe(200)
    for (const one of imports) one.end()
    expect(await Promise.all(imports.map(async ({ answer }) => (await answer).status))).toEqual([200, 200, 200, 200])
    const again = slowImport(third, 'A')
    again.end()
    expect((await again.answer).status).toBe(200)
  })
})

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Short twenty at a time still are a hundred megabytes. */
const TEXT_BYTES = proofSize({ short: 5_000_000, full: 20_000_000 })
/** Texts that a reader of CSV must give up early. */
const HOSTILE_TEXTS = [
  {
    name: 'a quote that nobody closes',
    body: () => Buffer.concat([Buffer.from(`${HEADER}1,"`), Buffer.alloc(TEXT_BYTES, 'a')]),
  },
  { name: 'a row of delimiters', body: () => Buffer.concat([Buffer.from(HEADER), Buffer.alloc(TEXT_BYTES, ';')]) },
]

test(
  'a heap of 1 GiB survives hostile workbooks and texts, twenty at a time, and others are answered',
  proofTime,
  async () => {
    const workbooks = proofSize({ short: hostileFiles(0.1).slice(0, 1), full: hostileFiles(1) })
    const files = [
      ...workbooks.map(({ name, bytes }) => ({ name, type: SHEET, body: bytes })),
      ...HOSTILE_TEXTS.map((text) => ({ ...text, type: 'text/csv' })),
    ]
    const clinics = await Promise.all(Array.from({ length: 10 }, () => api.newTenant()))
    const other = await api.newTenant()
    const service = await startService('api', {
      DATABASE_URL: api.database.serviceUrl,
      NODE_OPTIONS: '--max-old-space-size=1024',
      LIFECYCLE_DAILY: 'off',
    })
    const facts = { refused: 0, 'told to come again': 0 }
    const tookMs: number[] = []
    /** Another clinic asks for its lists until it is told to stop. */
    async function list(until: AbortSignal): Promise<void> {
      while (!until.aborted) {
        const startMs = performance.now()
        const { status } = await fetch(`${service.url}/v1/scheduling/convenios`, {
          headers: { 'x-api-key': other.key },
        })
        expect(status).toBe(200)
        tookMs.push(performance.now() - startMs)
      }
    }
    try {
      for (const { name, type, body } of files) {
        const bytes = new Uint8Array(body())
        const over = new AbortController()
        const lists = Promise.all([list(over.signal), list(over.signal)])
        const answers = await Promise.all(
          Array.from({ length: 20 }, async (_, nth) => {
            const { key } = clinics[nth % clinics.length] as TestTenant
            const headers = { 'x-api-key': key, 'content-type': type }
            try {
              const response = await fetch(service.url + importPath(`H${nth}`), {
                method: 'POST',
                headers,
                body: bytes,
              })
              return { status: response.status, text: await response.text() }
            } catch (error) {
              // who is told to come again while a long file is still being sent may see the connection end
              if (!(error instanceof TypeError)) throw error
              return { status: 429, text: 'cut' }
            }
          }),
        )
        over.abort()
        await lists
        expect(service.isAlive(), `${name}: ${service.errors()}`).toBe(true)
        for (const { status, text } of answers) expect([422, 429], `${name}: ${text}`).toContain(status)
        facts.refused += answers.filter(({ status }) => status === 422).length
        facts['told to come again'] += answers.filter(({ status }) => status === 429).length
      }
    } finally {
      await service.stop()
    }
    expect(facts.refused).toBeGreaterThan(0)
    expect(tookMs.length).toBeGreaterThan(10)
    const sorted = tookMs.toSorted((a, b) => a - b)
    recordProof({
      part: 'hostile workbooks and texts in a heap of 1 GiB',
      size: `${files.length} kinds, twenty at a time`,
      seed: null,
      facts: {
        ...facts,
        'lists of another clinic': tookMs.length,
        'their p99 in ms': Math.round(sorted[Math.floor(sorted.length * 0.99)] as number),
      },
    })
  },
)
