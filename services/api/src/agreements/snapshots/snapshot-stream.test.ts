import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { listedOverrides, listedPrices } from './listed-prices.ts'
import { loadHead } from './load-head.ts'

/** As whoever kept the file computes it: SHA-256 of all but the two last fields. */
function digestOf({ snapshot_generated_at, digest, ...digested }: Record<string, unknown>): string {
  return createHash('sha256').update(canonicalJson(digested)).digest('hex')
}

const ROWS = 20_000
const MIB = 1024 * 1024

let api: ListeningApi
let clinic: TestTenant
let large: { convenio_id: string; period_id: string }
beforeAll(async () => {
  // a single connection for transactions: whoever kept it would stop all others
  api = await makeListeningApi({ DATABASE_POOL: '1', DATABASE_READ_POOL: '1' })
  clinic = await api.newTenant()
  large = await periodWith(ROWS, `case when i % 1000 = 0 then '{"b": 1.5, "a": "é"}'::jsonb end`, `null`)
})
afterAll(() => api.close())

/** A period with so many overrides, written by SQL; metadata and notes are expressions of the row's number i. */
async function periodWith(rows: number, metadata: string, notes: string) {
  const make = scenario(clinic)
  const convenio_id = await make.convenio({ name: `Large ${crypto.randomUUID()}` })
  const period_id = await make.draft(convenio_id, { start_date: '2026-01-01' })
  await workOf(api, clinic).change(async (work) => {
    const change = await work.change('convenio', convenio_id)
    await work.sql(
      `insert into contracts.overrides
         (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, notes, metadata, created_at, updated_at)
       select $1, contracts.uuid_v7($5), $2, $3, (i * 7919 % 100003)::text || case when i % 7 = 0 then 'é' else '' end,
              'Procedimento "' || i || '"', i, ${notes}, ${metadata}, $5, $5 from generate_series(1, $4::int) i`,
      [clinic.id, convenio_id, period_id, rows, work.now.toString()],
    )
    await change?.record({ change_type: 'create', change_description: 'Many', affected_table: 'overrides' })
  })
  await make.activate(convenio_id, period_id)
  return { convenio_id, period_id }
}

const pathOf = (at: typeof large) => `${CONVENIOS}/${at.convenio_id}/contracts/${at.period_id}/snapshot`
const open = (at: typeof large, signal?: AbortSignal) =>
  fetch(api.url + pathOf(at), { headers: { 'x-api-key': clinic.key }, ...(signal && { signal }) })
const pieces = async (at: typeof large) => {
  const { body } = await api.service.app.request(pathOf(at), { headers: { 'x-api-key': clinic.key } })
  return Array.fromAsync(body as ReadableStream<Uint8Array>)
}

describe('a long snapshot', () => {
  test('is sent piece by piece, and memory does not grow with it', async () => {
    const before = process.memoryUsage().rss
    let most = before
    let size = 0
    for await (const piece of (await open(large)).body as ReadableStream<Uint8Array>) {
      size += piece.byteLength
      most = Math.max(most, process.memoryUsage().rss)
    }
    expect(size).toBeGreaterThan(3 * MIB)
    expect(most - before).toBeLessThan(64 * MIB)
    expect((await pieces(large)).length).toBeGreaterThan(4)
  })

  test('holds every row once, in code-point order, and its digest is of its very bytes up to the last two fields', async () => {
    const text = await (await open(large)).text()
    const snapshot = JSON.parse(text)
    const codes: string[] = snapshot.overrides.map(({ procedure_code }: { procedure_code: string }) => procedure_code)
    expect(new Set(codes).size).toBe(ROWS)
    expect(codes).toEqual(codes.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    const canonical = text.replace(/,"snapshot_generated_at".*$/, '}')
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(snapshot.digest)
    expect(digestOf(snapshot)).toBe(snapshot.digest)
  })

  test('is the same object over tRPC', async () => {
    const input = `${api.url}/trpc/snapshots.get?input=${encodeURIComponent(JSON.stringify(large))}`
    const answer = await fetch(input, { headers: { 'x-api-key': clinic.key } })
    const { snapshot_generated_at: _, ...trpc } = (
      (await answer.json()) as { result: { data: Record<string, unknown> } }
    ).result.data
    const { snapshot_generated_at: __, ...rest } = JSON.parse(await (await open(large)).text())
    expect(trpc).toEqual(rest)
  })

  test('keeps no connection from others while its reader is slow, nor when its reader hangs up', async () => {
    const hangingUp = new AbortController()
    const reader = ((await open(large, hangingUp.signal)).body as ReadableStream).getReader()
    expect((await reader.read()).done).toBe(false)
    expect((await clinic.rest('GET', `${CONVENIOS}/${large.convenio_id}`)).status).toBe(200)
    hangingUp.abort()
    await expect(reader.read()).rejects.toThrow('aborted')
    expect((await clinic.rest('GET', `${CONVENIOS}/${large.convenio_id}`)).status).toBe(200)
    expect((await clinic.rest('GET', pathOf(large))).body.overrides).toHaveLength(ROWS)
  })

  test('of long rows comes in short pieces, over parts of 2 million characters', async () => {
    const long = await periodWith(1000, `jsonb_build_object('long', repeat('x', 5000))`, `repeat('é', 5000)`)
    const sent = await pieces(long)
    const sizes = sent.map(({ byteLength }) => byteLength)
    expect(Math.max(...sizes)).toBeLessThan(0.25 * MIB) // 60,000 characters of two bytes at most, and a row
    expect(sizes.length).toBeGreaterThan(100)
    const snapshot = JSON.parse(Buffer.concat(sent).toString())
    expect(snapshot.overrides).toHaveLength(1000)
    expect(snapshot.digest).toBe(digestOf(snapshot))
  })
})

test('a list is in the same order in a database that sorts text by the words of a language', async () => {
  const work = workOf(api, clinic)
  const input = { ...large, event_date: null, revision: null, known_at: null, scope: 'event_date' } as const
  const head = await work.read((unit) => loadHead(unit, input))
  expect(head.sortsByBytes).toBe(true)
  const lists = [true, false].map((sortsByBytes) =>
    Array.fromAsync(listedOverrides((run) => work.read(run), { ...head, sortsByBytes })),
  )
  const [byIndex, bySorting] = await Promise.all(lists)
  expect(bySorting?.join('') === byIndex?.join('')).toBe(true)
})

test('a catalogue of more prices than one part holds is shown whole, also with several versions of a code', async () => {
  const make = scenario(clinic)
  const convenio_id = await make.convenio({ name: 'Large catalogue', payment_type: 'particular' })
  await workOf(api, clinic).change(async (work) => {
    const change = await work.change('convenio', convenio_id)
    const at = [clinic.id, convenio_id, work.now.toString()]
    await work.sql(
      `insert into contracts.particular_prices (tenant_id, id, convenio_id, procedure_code, created_at, updated_at)
       select $1, contracts.uuid_v7($3), $2, i::text, $3, $3 from generate_series(1, 6000) i`,
      at,
    )
    await work.sql(
      `insert into contracts.particular_price_versions
         (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, known_from)
       select $1, contracts.uuid_v7($3), $2, id, procedure_code, days, 'P', 1, $4
         from contracts.particular_prices, unnest(array['(,2026-02-01)', '[2026-02-01,)']::daterange[]) days
        where tenant_id = $1 and convenio_id = $2`,
      [...at, change?.revision],
    )
    await change?.record({ change_type: 'create', change_description: 'Many', affected_table: 'particular_prices' })
  })
  const period = await make.period(convenio_id, { start_date: '2026-01-01' })
  const path = `${CONVENIOS}/${convenio_id}/contracts/${period}/snapshot?event_date=2026-03-01`
  const { body: onDay } = await clinic.rest('GET', path)
  const { body: whole } = await clinic.rest('GET', `${path}&scope=period`)
  expect([onDay.particular_prices.length, whole.particular_prices.length]).toEqual([6000, 12_000])
  expect(
    whole.particular_prices
      .slice(0, 3)
      .map((one: { procedure_code: string; valid_from: string | null }) => [one.procedure_code, one.valid_from]),
  ).toEqual([
    ['1', null],
    ['1', '2026-02-01'],
    ['10', null],
  ])
  expect(whole.digest).toBe(digestOf(whole))
  const work = workOf(api, clinic)
  const input = {
    convenio_id,
    period_id: period,
    event_date: null,
    revision: null,
    known_at: null,
    scope: 'period',
  } as const
  const head = await work.read((unit) => loadHead(unit, input))
  const parts = await Array.fromAsync(listedPrices((run) => work.read(run), { ...head, sortsByBytes: false }))
  expect(JSON.parse(`[${parts.join('')}]`)).toEqual(whole.particular_prices)
})
