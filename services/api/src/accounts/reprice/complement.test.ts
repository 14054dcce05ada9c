import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { unzipped } from '@vigencia/testing/fixtures/unzipped.ts'
import { readBatch } from '@vigencia/tiss/batch/read-batch.ts'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import {
  A_YEAR,
  LINE_OF_JULY,
  LOT,
  must,
  payer,
  repriced,
  REPRICE,
  rise,
  send,
  type Payer,
} from '@vigencia/testing/fixtures/accounts/billed-payer.ts'

let api: TestApi
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-08-04T12:00:00Z')
})
afterAll(() => api.close())

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'latin1')
}

describe('what may still be charged', () => {
  const COMPLEMENT = `${REPRICE}/complement`

  async function complementOf(one: Payer, sent: readonly Buffer[], more: Record<string, string> = {}) {
    const form = new FormData()
    for (const [name, text] of Object.entries({ convenio_id: one.convenio_id, ...A_YEAR, ...more }))
      form.set(name, text)
    for (const [place, file] of sent.entries())
      form.append('file', new Blob([new Uint8Array(file)], { type: 'application/xml' }), `lote-${place}.xml`)
    const response = await api.service.app.request(COMPLEMENT, {
      method: 'POST',
      headers: { 'x-api-key': one.clinic.key },
      body: form,
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.status !== 200)
      return { status: response.status, refusal: JSON.parse(bytes.toString()), files: {} as Record<string, string> }
    const files = unzipped(bytes)
    return { status: 200, files, contents: JSON.parse(files['complement.json'] as string) }
  }

  test('is written from the batches that were sent, and sums to what the rise was to bring', async () => {
    const one = await payer(api)
    const second = { ...LOT, lot: 'L0002', guides: [{ number: 'G0003', lines: [LINE_OF_JULY] }] }
    await send(api, one, LOT)
    await send(api, one, second)
    const third = await send(api, one, { ...LOT, lot: 'L0003', guides: [{ number: 'G0004', lines: [LINE_OF_JULY] }] })
    await rise(one)
    const { totals } = await repriced(one)
    const { contents, files } = await complementOf(one, [sampleBatch(LOT), sampleBatch(second)])
    expect(contents).toMatchObject({
      charged_cents: 2_800 + 800,
      batches: [
        {
          lot: 'L0001',
          charged_cents: 2_800,
          complement: {
            file: 'complemento-1-L0001.xml',
            lot: 'L0001-C',
            version: '4.03.00',
            schema_valid: null,
            guides: [
              { guide: 'G0001', number: 'G0001-C', line_count: 2, charged_cents: 1_867 },
              { guide: 'G0002', number: 'G0002-C', line_count: 2, charged_cents: 933 },
            ],
          },
        },
        { lot: 'L0002', charged_cents: 800 },
      ],
      missing: [{ batch_id: third, lot: 'L0003', complement_cents: 800 }],
    })
    expect(contents.charged_cents + contents.missing[0].complement_cents).toBe(totals.complement_cents)
    const parts = await Array.fromAsync(readBatch(pieces(files['complemento-1-L0001.xml'] as string)))
    expect(parts.flat().flatMap((part) => ('line' in part ? [part.line.totalCents] : []))).toEqual([
      1_600, 267, 800, 133,
    ])
    expect(parts.flat().at(-1)).toMatchObject({ end: { hashMatch: 'text' } })
  })

  test('is refused for a file that was changed, of another payer or tenant, or that is there twice', async () => {
    const one = await payer(api)
    await send(api, one, LOT)
    await rise(one)
    const whole = sampleBatch(LOT)
    const changed = Buffer.from(whole.toString('latin1').replace('333.33', '333.34'), 'latin1')
    expect(await complementOf(one, [changed])).toMatchObject({ status: 422, refusal: { code: 'batch_file_unknown' } })
    const stranger = await payer(api)
    expect(await complementOf(stranger, [whole])).toMatchObject({ refusal: { code: 'batch_file_unknown' } })
    const other = await payer(api, one.clinic, { name: 'Another payer', ans_code: '888888' })
    expect(await complementOf(other, [whole])).toMatchObject({ status: 409, refusal: { code: 'batch_of_other_payer' } })
    expect(await complementOf(one, [whole, whole])).toMatchObject({ refusal: { code: 'invalid_input' } })
    expect(await complementOf(one, [])).toMatchObject({ refusal: { code: 'malformed' } })
    expect(await complementOf(one, [whole], { mark: 'too long' })).toMatchObject({ refusal: { code: 'invalid_input' } })
    const { key } = await must(one.clinic, 'POST', '/v1/keys', { name: 'prices', scopes: ['prices:read'] })
    expect((await complementOf({ ...one, clinic: { ...one.clinic, key } }, [whole])).status).toBe(403)
  })

  test('is asked for by the query and one file as the body, too', async () => {
    const one = await payer(api)
    await send(api, one, LOT)
    await rise(one)
    const query = new URLSearchParams({ convenio_id: one.convenio_id, ...A_YEAR, mark: 'R2' })
    const response = await api.service.app.request(`${COMPLEMENT}?${query.toString()}`, {
      method: 'POST',
      headers: { 'x-api-key': one.clinic.key, 'content-type': 'application/xml' },
      body: new Uint8Array(sampleBatch(LOT)),
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const files = unzipped(Buffer.from(await response.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['complement.json', 'complemento-1-L0001.xml'])
    expect(files['complemento-1-L0001.xml']).toContain('G0001-R2')
  })
})
