import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const key = (name: string) => ({ 'idempotency-key': name })
const named = (name: string) => ({ name, payment_type: 'convenio' })
const create = (body: unknown, headers: Record<string, string>) => clinic.rest('POST', CONVENIOS, body, headers)
const count = async () => (await clinic.rest('GET', CONVENIOS)).body.total as number

/** The same over tRPC, with the same header. */
async function trpc(path: string, input: unknown, headers: Record<string, string>) {
  const response = await api.service.app.request(`/trpc/${path}`, {
    method: 'POST',
    headers: { 'x-api-key': clinic.key, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })
  const body = (await response.json()) as { result?: { data: unknown }; error?: { data: { code: string } } }
  return { status: response.status, data: body.result?.data, code: body.error?.data.code }
}

describe('a command sent twice with one Idempotency-Key', () => {
  test('has one effect and answers the same, over either skin', async () => {
    const first = await create(named('Once'), key('once'))
    const again = await create({ payment_type: 'convenio', name: ' Once ', notes: null }, key('once'))
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect((await trpc('convenios.create', named('Once'), key('once'))).data).toEqual(first.body)
    expect(await count()).toBe(1)
  })

  test('with another input or for another operation is refused', async () => {
    await create(named('Reused'), key('reused'))
    expect(await create(named('Reused, but not quite'), key('reused'))).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    expect((await trpc('convenios.create', named('Other'), key('reused'))).code).toBe('idempotency_key_reused')
    expect(
      (await clinic.rest('POST', '/v1/keys', { name: 'k', scopes: ['prices:read'] }, key('reused'))).body.code,
    ).toBe('idempotency_key_reused')
  })

  test('fifty at once have one effect; the others get the same answer or are told to wait', proofTime, async () => {
    const rounds = proofSize({ short: 1, full: 100 })
    let waited = 0
    for (let round = 0; round < rounds; round++) {
      const before = await count()
      const call = () => create(named(`Fifty ${round}`), key(`fifty-${round}`))
      const answers = await Promise.all(Array.from({ length: 50 }, call))
      const done = answers.filter((answer) => answer.status === 201)
      const others = answers.filter((answer) => answer.status !== 201)
      expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1)
      expect(others.every((answer) => answer.body.code === 'idempotency_in_flight')).toBe(true)
      expect(await count()).toBe(before + 1)
      waited += others.length
    }
    recordProof({
      part: 'fifty calls at once with one key, one effect',
      size: `${rounds} rounds`,
      seed: null,
      facts: { 'told to wait': waited, 'answered the same': 50 * rounds - waited },
    })
  })

  test('is not remembered where it was refused', async () => {
    const made = await create(named('Taken'), {})
    expect((await create(named('Taken'), key('later'))).body.code).toBe('convenio_name_taken')
    await clinic.rest('DELETE', `${CONVENIOS}/${made.body.id}`)
    expect((await create(named('Taken'), key('later'))).status).toBe(201)
  })

  test('is forgotten after a day', async () => {
    api.setNow('2026-06-01T00:00:00Z')
    const first = await create(named('A day'), key('day'))
    await clinic.rest('DELETE', `${CONVENIOS}/${first.body.id}`)
    api.setNow('2026-06-02T00:00:00Z')
    expect((await create(named('A day'), key('day'))).body.id).toBe(first.body.id)
    api.setNow('2026-06-02T00:00:01Z')
    expect((await create(named('A day'), key('day'))).body.id).not.toBe(first.body.id)
    api.setNow(null)
  })

  test('does not show a secret again', async () => {
    const wish = { name: 'Front desk', scopes: ['prices:read'] }
    expect((await clinic.rest('POST', '/v1/keys', wish, key('secret'))).status).toBe(201)
    expect(await clinic.rest('POST', '/v1/keys', wish, key('secret'))).toMatchObject({
      status: 409,
      body: { code: 'idempotency_answer_secret' },
    })
    const stored = await clinic.rest('GET', '/v1/keys')
    expect(stored.body.items.filter((one: { name: string }) => one.name === 'Front desk')).toHaveLength(1)
  })

  test("is another tenant's own business", async () => {
    const first = await create(named('Mine'), key('shared'))
    const other = await api.newTenant()
    const theirs = await other.rest('POST', CONVENIOS, named('Theirs'), key('shared'))
    expect(theirs).toMatchObject({ status: 201, body: { name: 'Theirs' } })
    expect(theirs.body.id).not.toBe(first.body.id)
  })

  test.each(['', 'has space', 'x'.repeat(256), 'ünï'])('must be plain: %o is refused', async (name) => {
    const { status, body } = await create(
      named(`Plain ${name.length}`),
      key(encodeURI(name) === name ? name : '\u00fc'),
    )
    expect({ status, path: body.errors[0].path }).toEqual({ status: 422, path: 'Idempotency-Key' })
  })

  test('is refused where a file is streamed or nothing is sent', async () => {
    const made = await create(named('No body'), {})
    expect((await clinic.rest('DELETE', `${CONVENIOS}/${made.body.id}`, undefined, key('delete'))).status).toBe(422)
    const file = 'procedure_code,procedure_name,price\n1,One,1.00'
    const headers = { 'content-type': 'text/csv', ...key('file') }
    expect((await clinic.rest('POST', '/v1/scheduling/price-tables/K/import', file, headers)).status).toBe(422)
  })
})

describe('a command with If-Match', () => {
  test('is done where the revision stands, and refused where it has moved on', async () => {
    const made = await create(named('Matched'), {})
    const path = `${CONVENIOS}/${made.body.id}`
    const read = await clinic.rest('GET', path)
    const etag = read.headers.get('etag') as string
    expect(etag).toBe('"1"')
    expect((await clinic.rest('PUT', path, named('Matched'), { 'if-match': etag })).headers.get('etag')).toBe('"2"')
    expect(await clinic.rest('PUT', path, named('Matched late'), { 'if-match': etag })).toMatchObject({
      status: 412,
      body: { code: 'stale_revision' },
    })
    expect(
      (await trpc('convenios.update', { convenio_id: made.body.id, ...named('Matched late') }, { 'if-match': etag }))
        .code,
    ).toBe('stale_revision')
    expect(await clinic.rest('DELETE', path, undefined, { 'if-match': etag })).toMatchObject({ status: 412 })
    expect((await clinic.rest('GET', path)).body).toMatchObject({ name: 'Matched', is_active: true, revision: 2 })
    expect((await clinic.rest('DELETE', path, undefined, { 'if-match': '"2"' })).status).toBe(204)
  })

  test('of a period looks at its convenio, and of something else than an ETag is refused', async () => {
    const made = await create(named('With period'), {})
    const path = `${CONVENIOS}/${made.body.id}/contracts`
    expect((await clinic.rest('POST', path, { start_date: '2026-01-01' }, { 'if-match': '"9"' })).status).toBe(412)
    expect((await clinic.rest('POST', path, { start_date: '2026-01-01' }, { 'if-match': '"1"' })).status).toBe(201)
    expect(
      (await clinic.rest('POST', path, { start_date: '2027-01-01' }, { 'if-match': 'soon' })).body.errors[0].path,
    ).toBe('If-Match')
  })
})
