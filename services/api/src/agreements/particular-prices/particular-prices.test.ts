import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const consulta = { procedure_code: '10101012', procedure_name: 'Consulta em consultorio', price_cents: 25_000 }
const replaced = { ...consulta, notes: null, metadata: null }
const catalogue = async () => `${CONVENIOS}/${await make.convenio({ payment_type: 'particular' })}/particular-prices`
const codes = (answer: { body: { items: { procedure_code: string }[] } }) =>
  answer.body.items.map((one) => one.procedure_code)

describe('a particular price', () => {
  test('of a code never used before is created for every day', async () => {
    const path = await catalogue()
    const values = { ...consulta, notes: 'Cash only', metadata: { room: { floor: 2 }, tags: ['a', null] } }
    const made = await clinic.rest('POST', path, values)
    const expected = { ...values, valid_from: null, valid_until: null, is_active: true, revision: 2, retroactive: true }
    expect(made).toMatchObject({ status: 201, body: { ...expected, created_at: '2026-06-15T12:00:00Z' } })
    const { retroactive: _, ...shown } = made.body
    expect(await clinic.rest('GET', `${path}/${made.body.id}`)).toMatchObject({ status: 200, body: shown })
    expect((await clinic.rest('GET', path)).body).toEqual({ items: [shown], total: 1, offset: 0, limit: 50 })
  })

  test('may cost nothing, and at most ten billion reais', async () => {
    const path = await catalogue()
    for (const [price_cents, status] of [
      [-1, 422],
      [0, 201],
      [1_000_000_000_000, 201],
      [1_000_000_000_001, 422],
      [0.5, 422],
    ] as const)
      expect(
        (await clinic.rest('POST', path, { ...consulta, procedure_code: `C${price_cents}`, price_cents })).status,
        `${price_cents}`,
      ).toBe(status)
  })

  test.each([
    ['procedure_code', 50],
    ['procedure_name', 500],
  ])('has a %s of at most %d characters, and not an empty one', async (field, most) => {
    const path = await catalogue()
    for (const [value, status] of [
      ['', 422],
      ['  ', 422],
      ['x'.repeat(most + 1), 422],
      ['x'.repeat(most), 201],
    ] as const)
      expect((await clinic.rest('POST', path, { ...consulta, [field]: value })).status).toBe(status)
  })

  test('of a code that has one already is refused, and the other named', async () => {
    const path = await catalogue()
    const first = await clinic.rest('POST', path, consulta)
    const second = await clinic.rest('POST', path, {
      ...consulta,
      procedure_code: ' 10101012 ',
      valid_from: '2030-01-01',
    })
    expect(second).toMatchObject({ status: 409, body: { code: 'particular_price_taken' } })
    expect(second.body.detail).toContain(first.body.id)
    expect((await clinic.rest('GET', path)).body.items[0].revision).toBe(2)
  })

  test('is for a convenio of type particular, that is there and active', async () => {
    const insured = await make.convenio()
    const closed = await make.convenio({ payment_type: 'particular' })
    await clinic.rest('DELETE', `${CONVENIOS}/${closed}`)
    for (const [convenio, status, code] of [
      [insured, 422, 'not_particular'],
      [closed, 422, 'convenio_inactive'],
      [UNKNOWN, 404, 'convenio_not_found'],
    ] as const) {
      const path = `${CONVENIOS}/${convenio}/particular-prices`
      expect(await clinic.rest('POST', path, consulta)).toMatchObject({ status, body: { code } })
      expect(await clinic.rest('POST', `${path}/bulk`, { items: [consulta] })).toMatchObject({ status, body: { code } })
    }
    expect((await clinic.rest('GET', `${CONVENIOS}/${insured}/particular-prices`)).body.total).toBe(0)
    expect((await clinic.rest('GET', `${CONVENIOS}/${UNKNOWN}/particular-prices`)).body.code).toBe('convenio_not_found')
  })

  test('of a deactivated convenio is still replaced and deleted, for it still quotes', async () => {
    const path = await catalogue()
    const { id } = (await clinic.rest('POST', path, consulta)).body
    await clinic.rest('DELETE', path.replace('/particular-prices', ''))
    expect((await clinic.rest('PUT', `${path}/${id}`, { ...replaced, price_cents: 1 })).body).toMatchObject({
      price_cents: 1,
    })
    expect((await clinic.rest('DELETE', `${path}/${id}`)).status).toBe(204)
  })

  test.each(['procedure_code', 'procedure_name', 'price_cents', 'notes', 'metadata'])(
    'is not replaced without its %s',
    async (field) => {
      const path = await catalogue()
      const { id } = (await clinic.rest('POST', path, consulta)).body
      const { [field]: _, ...rest } = replaced as Record<string, unknown>
      const answer = await clinic.rest('PUT', `${path}/${id}`, rest)
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [{ path: field }] } })
    },
  )

  test('keeps its name, notes and metadata until the day on which the new ones start', async () => {
    const path = await catalogue()
    const values = { ...consulta, notes: 'Cash only', metadata: { room: { floor: 2 }, tags: ['a', null, '1'] } }
    const { id } = (await clinic.rest('POST', path, values)).body
    const scheduled = { ...consulta, procedure_name: 'Consulta', notes: '', metadata: {}, valid_from: '2026-06-16' }
    const until = { ...values, valid_until: '2026-06-15' }
    expect(await clinic.rest('PUT', `${path}/${id}`, scheduled)).toMatchObject({ status: 200, body: until })
    api.setNow('2026-06-16T12:00:00Z')
    expect((await clinic.rest('GET', `${path}/${id}`)).body).toMatchObject(scheduled)
    api.setNow('2026-06-15T12:00:00Z')
    expect((await clinic.rest('GET', `${path}/${id}`)).body).toMatchObject(until)
  })

  test('keeps its code: that of another entry is taken, a new one is not allowed, nor that of a deleted one', async () => {
    const path = await catalogue()
    const { id } = (await clinic.rest('POST', path, consulta)).body
    const other = (await clinic.rest('POST', path, { ...consulta, procedure_code: 'B' })).body.id
    const taken = await clinic.rest('PUT', `${path}/${id}`, { ...replaced, procedure_code: 'B' })
    expect(taken).toMatchObject({ status: 409, body: { code: 'particular_price_taken' } })
    expect(taken.body.detail).toContain(other)
    await clinic.rest('DELETE', `${path}/${other}`)
    for (const procedure_code of ['B', 'C']) {
      const fixed = await clinic.rest('PUT', `${path}/${id}`, { ...replaced, procedure_code })
      expect(fixed).toMatchObject({ status: 422, body: { code: 'particular_price_code_fixed' } })
    }
    expect((await clinic.rest('PUT', `${path}/${id}`, { ...replaced, procedure_code: ' 10101012' })).status).toBe(200)
  })

  test('that is deleted is not listed but on request, and not replaced; deleting it again changes nothing', async () => {
    const path = await catalogue()
    const { id } = (await clinic.rest('POST', path, consulta)).body
    expect(await clinic.rest('DELETE', `${path}/${id}`)).toMatchObject({ status: 204, body: null })
    expect((await clinic.rest('GET', path)).body.total).toBe(0)
    const shown = { id, is_active: false, valid_from: null, valid_until: '2026-06-14', revision: 3 }
    expect((await clinic.rest('GET', `${path}?include_inactive=true`)).body).toMatchObject({ total: 1, items: [shown] })
    expect((await clinic.rest('GET', `${path}/${id}`)).body).toMatchObject(shown)
    expect(await clinic.rest('PUT', `${path}/${id}`, replaced)).toMatchObject({
      status: 404,
      body: { code: 'particular_price_not_found' },
    })
    expect(await clinic.rest('DELETE', `${path}/${id}`)).toMatchObject({ status: 204, body: null })
    expect((await clinic.rest('GET', `${path}/${id}`)).body).toMatchObject(shown)
  })

  test('that nobody has is not found, nor one of another convenio', async () => {
    const [path, elsewhere] = [await catalogue(), await catalogue()]
    const { id } = (await clinic.rest('POST', elsewhere, consulta)).body
    for (const price of [UNKNOWN, id]) {
      for (const answer of [
        await clinic.rest('GET', `${path}/${price}`),
        await clinic.rest('PUT', `${path}/${price}`, replaced),
        await clinic.rest('DELETE', `${path}/${price}`),
      ])
        expect(answer).toMatchObject({ status: 404, body: { code: 'particular_price_not_found' } })
    }
  })

  test('fixes its convenio as particular, even once it is deleted', async () => {
    const path = await catalogue()
    const convenio = path.replace('/particular-prices', '')
    const { id } = (await clinic.rest('POST', path, consulta)).body
    await clinic.rest('DELETE', `${path}/${id}`)
    const answer = await clinic.rest('PUT', convenio, { name: 'Insured now', payment_type: 'convenio' })
    expect(answer).toMatchObject({ status: 422, body: { code: 'payment_type_fixed' } })
  })

  test('is read with contracts:read and changed with contracts:write, in its own tenant', async () => {
    const path = await catalogue()
    const { id } = (await clinic.rest('POST', path, consulta)).body
    const [reader, writer, nobody] = [
      await clinic.newKey(['contracts:read']),
      await clinic.newKey(['contracts:write']),
      await clinic.newKey(['prices:read']),
    ]
    const stranger = (await api.newTenant()).key
    const calls = [
      ['GET', path, undefined, reader],
      ['GET', `${path}/${id}`, undefined, reader],
      ['POST', path, consulta, writer],
      ['POST', `${path}/bulk`, { items: [consulta] }, writer],
      ['PUT', `${path}/${id}`, replaced, writer],
      ['DELETE', `${path}/${id}`, undefined, writer],
    ] as const
    for (const [method, at, body, key] of calls) {
      const status = async (one: string) => (await restCall(api.service, method, at, body, { 'x-api-key': one })).status
      expect(await status(nobody)).toBe(403)
      expect(await status(key === reader ? writer : reader)).toBe(403)
      expect(await status(stranger)).toBe(404)
      expect(await status(key)).toBeLessThan(410)
    }
  })
})

describe('a catalogue', () => {
  test('is listed by code, in pages, and searched by code or by the name shown', async () => {
    const path = await catalogue()
    for (const [code, name] of [
      ['30', 'Sutura 100%'],
      ['10', 'Consulta'],
      ['20', 'Retorno de consulta'],
    ])
      await clinic.rest('POST', path, { ...consulta, procedure_code: code, procedure_name: name })
    expect(codes(await clinic.rest('GET', path))).toEqual(['10', '20', '30'])
    const second = await clinic.rest('GET', `${path}?offset=1&limit=1`)
    expect([codes(second), second.body.total]).toEqual([['20'], 3])
    expect((await clinic.rest('GET', `${path}?offset=3`)).body).toMatchObject({ items: [], total: 3 })
    expect(codes(await clinic.rest('GET', `${path}?search=CONSULTA`))).toEqual(['10', '20'])
    expect(codes(await clinic.rest('GET', `${path}?search=0%25`))).toEqual(['30'])
    expect(codes(await clinic.rest('GET', `${path}?search=_`))).toEqual([])
    expect((await clinic.rest('GET', `${path}?search=${'x'.repeat(100)}`)).status).toBe(200)
    expect((await clinic.rest('GET', `${path}?search=${'x'.repeat(101)}`)).status).toBe(422)
  })

  test('takes a hundred prices at once, and skips codes that are repeated or there', async () => {
    const path = await catalogue()
    await clinic.rest('POST', path, consulta)
    const old = (await clinic.rest('POST', path, { ...consulta, procedure_code: 'old' })).body.id
    await clinic.rest('DELETE', `${path}/${old}`)
    const item = (procedure_code: string, price_cents = 1) => ({ ...consulta, procedure_code, price_cents })
    const items = [item('B', 7), item('10101012'), item('B', 8), item('old', 9), item(' B ')]
    const answer = await clinic.rest('POST', `${path}/bulk`, { items })
    expect(answer).toMatchObject({
      status: 201,
      body: {
        created: [
          { procedure_code: 'B', price_cents: 7, valid_from: null, revision: 5, retroactive: true },
          { procedure_code: 'old', price_cents: 9, valid_from: '2026-06-15', revision: 5, retroactive: false },
        ],
        created_count: 2,
        skipped_count: 3,
        skipped_codes: ['10101012', 'B', 'B'],
      },
    })
    const hundred = Array.from({ length: 100 }, (_, i) => item(`H${i}`))
    expect((await clinic.rest('POST', `${path}/bulk`, { items: hundred })).body.created_count).toBe(100)
    expect((await clinic.rest('POST', `${path}/bulk`, { items: [...hundred, item('H')] })).status).toBe(422)
    expect((await clinic.rest('POST', `${path}/bulk`, { items: [] })).status).toBe(422)
  })

  test('stays as it is where every price of a batch is there: no revision, no entry in the change log', async () => {
    const path = await catalogue()
    await clinic.rest('POST', path, consulta)
    const answer = await clinic.rest('POST', `${path}/bulk`, { items: [consulta] })
    expect(answer).toMatchObject({
      status: 201,
      body: { created: [], created_count: 0, skipped_count: 1, skipped_codes: ['10101012'] },
    })
    expect((await clinic.rest('GET', path)).body.items[0].revision).toBe(2)
  })

  test('takes one of sixteen equal prices that come at once', async () => {
    const path = await catalogue()
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) => clinic.rest('POST', path, { ...consulta, price_cents: i })),
    )
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array.from({ length: 15 }, () => 409)])
    expect((await clinic.rest('GET', path)).body).toMatchObject({ total: 1, items: [{ revision: 2 }] })
  })
})
