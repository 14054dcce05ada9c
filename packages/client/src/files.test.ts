import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { createVigenciaClient, refusalOf, VigenciaUnavailable, type VigenciaClient } from './create-vigencia-client.ts'

const CSV = 'procedure_code;price\n10101012;100,00\n10101039;250,50\n'

let api: ListeningApi
let vigencia: VigenciaClient
let folder: string
beforeAll(async () => {
  api = await makeListeningApi()
  const { key } = await api.newTenant()
  vigencia = createVigenciaClient({ url: api.url, apiKey: key })
  folder = await mkdtemp(join(tmpdir(), 'vigencia-files-'))
})
afterAll(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})

async function draftPeriod(): Promise<{ convenio_id: string; period_id: string }> {
  const { id: convenio_id } = await vigencia.convenios.create.mutate({
    name: crypto.randomUUID(),
    payment_type: 'convenio',
  })
  const { id: period_id } = await vigencia.contracts.create.mutate({
    convenio_id,
    start_date: '2026-01-01',
    end_date: '2026-12-31',
  })
  return { convenio_id, period_id }
}

const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => error,
  )

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (const line of CSV.split(/(?<=\n)/)) yield Buffer.from(line)
}

test('a file is sent as it is read, from a path, a generator or a text, and comes back the same', async () => {
  const path = join(folder, 'prices.csv')
  await writeFile(path, CSV)
  for (const file of [
    await openAsBlob(path, { type: 'text/csv' }),
    { type: 'text/csv', bytes: pieces() },
    { type: 'text/csv', bytes: CSV },
  ]) {
    const period = await draftPeriod()
    expect(await vigencia.overrides.importFile.upload({ ...period, dry_run: false }, file)).toMatchObject({
      committed: true,
      created_count: 2,
    })
    const { name, type, stream } = await vigencia.overrides.exportFile.download(period)
    expect([name.endsWith('.csv'), type]).toEqual([true, 'text/csv'])
    expect(await text(stream)).toContain('10101039')
  }
})

test('a file that is refused, and one that is not there, are refusals of their operations', async () => {
  const period = await draftPeriod()
  const upload = vigencia.overrides.importFile.upload(period, { type: 'text/csv', bytes: 'nonsense\n1\n' })
  expect(refusalOf(await thrownBy(upload), vigencia.overrides.importFile)?.code).toBe('import_rejected')
  const unknown = { ...period, period_id: crypto.randomUUID() }
  const download = vigencia.overrides.exportFile.download(unknown)
  expect(refusalOf(await thrownBy(download), vigencia.overrides.exportFile)?.code).toBe('period_not_found')
})

test('an error of what is read is the caller’s own', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('procedure_code;price\n')
    throw new Error('the disk is gone')
  }
  const upload = vigencia.overrides.importFile.upload(await draftPeriod(), { type: 'text/csv', bytes: failing() })
  expect(await thrownBy(upload)).toEqual(new Error('the disk is gone'))
})

test('a file that stops coming, and one that is cut, end in an error', async () => {
  let isCut = false
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    response.write('procedure_code;price\n', () => isCut && request.socket.resetAndDestroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = createVigenciaClient({ url, apiKey: 'vig_test', silence: 200 })
  const period = { convenio_id: crypto.randomUUID(), period_id: crypto.randomUUID() }
  const read = async () => text((await client.overrides.exportFile.download(period)).stream)
  const silent = await thrownBy(read())
  expect(silent).toBeInstanceOf(VigenciaUnavailable)
  expect(silent).toMatchObject({ reason: 'timeout' })
  isCut = true
  expect(await thrownBy(read())).toMatchObject({ name: 'VigenciaUnavailable', reason: 'network', status: 200 })
  server.closeAllConnections()
  server.close()
})

test('every item of a list comes, page after page', async () => {
  const names = new Set<string>()
  for (let i = 0; i < 3; i++) await draftPeriod()
  const { total } = await vigencia.convenios.list.query({})
  for await (const { name } of vigencia.convenios.list.all({ limit: 2 })) names.add(name)
  expect(names.size).toBe(total)
  const sizes: number[] = []
  for await (const { items } of vigencia.convenios.list.pages({ limit: 2, offset: total - 3 })) sizes.push(items.length)
  expect(sizes).toEqual([2, 1])
})

test('a change of a revision that is sent twice, because its answer was lost, is answered as it was done', async () => {
  const { convenio_id } = await draftPeriod()
  const { name, revision } = await vigencia.convenios.get.query({ convenio_id })
  let isLost = false
  const losing: typeof fetch = async (...request) => {
    const answer = await fetch(...request)
    if (isLost) return answer
    isLost = true
    await answer.text()
    throw new TypeError('fetch failed')
  }
  const { url } = api
  const { key } = await vigencia.keys.create.mutate({ name: 'Other', scopes: ['contracts:write'] })
  const client = createVigenciaClient({ url, apiKey: key, fetch: losing })
  const wish = { convenio_id, name, payment_type: 'convenio', notes: 'told twice' } as const
  expect((await client.convenios.update.mutate(wish, { context: { ifMatch: revision } })).revision).toBe(revision + 1)
})

test('a file of events is sent as it is read, and its prices come back as a file', async () => {
  const { convenio_id, period_id } = await draftPeriod()
  await vigencia.overrides.create.mutate({ convenio_id, period_id, procedure_code: '10101012', price_cents: 12_345 })
  await vigencia.contracts.activate.mutate({ convenio_id, period_id })
  const events = async function* () {
    yield Buffer.from(`{"convenio_id":"${convenio_id}","procedure_code":"10101012",`)
    yield Buffer.from('"event_date":"2026-03-04"}\n')
  }
  const file = { type: 'application/x-ndjson', bytes: events() }
  const { name, type, stream } = await vigencia.pricing.quoteStream.exchange({}, file)
  expect([name, type]).toEqual(['prices.ndjson', 'application/x-ndjson'])
  expect(JSON.parse(await text(stream))).toMatchObject({
    procedure_code: '10101012',
    price_cents: 12_345,
    refusal: null,
  })
  const wrong = vigencia.pricing.quoteStream.exchange({}, { type: 'text/csv', bytes: 'codigo;data\n' })
  expect(refusalOf(await thrownBy(wrong), vigencia.pricing.quoteStream)?.code).toBe('invalid_input')
})
