import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLES = '/v1/scheduling/price-tables'
const CSV = { 'content-type': 'text/csv' }

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

describe('a price table', () => {
  test('is created as a draft without rows, found and listed', async () => {
    const fields = {
      version: '2024',
      name: 'CBHPM 2024',
      uco_value: 19.36,
      film_value: '21.70',
      portes: { '1A': 17.38, '2B': '34.7600' },
    }
    const made = await clinic.rest('POST', TABLES, fields)
    expect(made).toMatchObject({
      status: 201,
      body: {
        version: '2024',
        status: 'draft',
        row_count: 0,
        priced_by: null,
        uco_value: 19.36,
        film_value: 21.7,
        portes: { '1A': 17.38, '2B': 34.76 },
        digest: null,
        published_at: null,
        revision: 1,
      },
    })
    expect(await clinic.rest('GET', `${TABLES}/2024`)).toMatchObject({ status: 200, body: made.body })
    expect((await clinic.rest('GET', `${TABLES}?status=draft`)).body.items).toContainEqual(made.body)
    expect((await clinic.rest('GET', `${TABLES}?status=published`)).body.items).not.toContainEqual(made.body)
  })

  test('needs no more than its version', async () => {
    expect(await clinic.rest('POST', TABLES, { version: 'bare' })).toMatchObject({
      status: 201,
      body: { name: null, uco_value: null, film_value: null, portes: {} },
    })
  })

  test('is listed in order of its version', async () => {
    const other = await api.newTenant()
    for (const version of ['2025', '2023', '2024']) await other.rest('POST', TABLES, { version })
    const listed = await other.rest('GET', `${TABLES}?offset=1&limit=1`)
    expect(listed.body).toMatchObject({ total: 3, offset: 1, limit: 1, items: [{ version: '2024' }] })
  })

  test('has a version of its own', async () => {
    await clinic.rest('POST', TABLES, { version: 'twice' })
    expect(await clinic.rest('POST', TABLES, { version: 'twice' })).toMatchObject({
      status: 409,
      body: { code: 'price_table_version_taken', detail: 'There is a price table "twice" already.' },
    })
  })

  test('is created once when many create it at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => clinic.rest('POST', TABLES, { version: 'rush' })))
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409, 409, 409])
  })

  test.each([
    ['no version', {}],
    ['a version of 11 characters', { version: '12345678901' }],
    ['five decimal places', { version: 'v', uco_value: 1.23456 }],
    ['five decimal places as text', { version: 'v', uco_value: '1.23456' }],
    ['a negative value', { version: 'v', film_value: -1 }],
    ['a comma', { version: 'v', film_value: '1,5' }],
    ['an exponent', { version: 'v', film_value: '1e3' }],
    ['more than ten digits', { version: 'v', uco_value: 10_000_000_000 }],
    ['a porte without a value', { version: 'v', portes: { '1A': null } }],
    ['a porte without a name', { version: 'v', portes: { ' ': 1 } }],
    [
      'more than 200 portes',
      { version: 'v', portes: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`P${i}`, 1])) },
    ],
    ['a field that is unknown', { version: 'v', currency: 'BRL' }],
  ])('is refused with %s', async (_words, fields) => {
    expect(await clinic.rest('POST', TABLES, fields)).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
  })

  test.each([
    ['the largest value', 9_999_999_999.9999, 9_999_999_999.9999],
    ['the smallest', '0.0001', 0.0001],
    ['zero', 0, 0],
  ])('keeps %s exactly', async (words, uco_value, stored) => {
    const version = words.slice(-9)
    await clinic.rest('POST', TABLES, { version, uco_value })
    expect((await clinic.rest('GET', `${TABLES}/${version}`)).body.uco_value).toBe(stored)
  })

  test('that is unknown, or another clinic has, is not found', async () => {
    const other = await api.newTenant()
    await other.rest('POST', TABLES, { version: 'theirs' })
    const theirs = await clinic.rest('GET', `${TABLES}/theirs`)
    expect(theirs).toMatchObject({
      status: 404,
      body: { code: 'price_table_not_found', detail: 'Price table not found: "theirs"' },
    })
    for (const path of ['unknown', 'theirs/rows', 'theirs/rows/1', 'theirs/export'])
      expect(await clinic.rest('GET', `${TABLES}/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'price_table_not_found' },
      })
    expect(await clinic.rest('POST', `${TABLES}/theirs/publish`)).toMatchObject({ status: 404 })
  })

  test('can be read by a key that may read contracts, and changed by one that may write them', async () => {
    const reader = { 'x-api-key': await clinic.newKey(['contracts:read']) }
    const writer = { 'x-api-key': await clinic.newKey(['contracts:write']) }
    const status = async (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
      (await restCall(api.service, method, `${TABLES}${path}`, body, headers)).status
    const csv = 'procedure_code,procedure_name,price\n1,A,1\n'
    expect(await status('POST', '', reader, { version: 'keys' })).toBe(403)
    expect(await status('POST', '', writer, { version: 'keys' })).toBe(201)
    expect(await status('POST', '/keys/import', { ...reader, ...CSV }, csv)).toBe(403)
    expect(await status('POST', '/keys/import', { ...writer, ...CSV }, csv)).toBe(200)
    expect(await status('POST', '/keys/publish', reader)).toBe(403)
    expect(await status('POST', '/keys/publish', writer)).toBe(200)
    for (const path of ['', '/keys', '/keys/rows', '/keys/rows/1', '/keys/export']) {
      expect(await status('GET', path, writer)).toBe(403)
      expect(await status('GET', path, reader)).toBe(200)
    }
    expect(await status('GET', '/keys/export', {})).toBe(401)
  })
})

describe('the rows of a price table', () => {
  beforeAll(async () => {
    const rows = [
      '30715091;Artrodese da coluna;1A;;10,5;',
      '10101012;Consulta em consultório;1A;0,04;6,942;',
      '10101020;"Consulta em domicílio; à noite";2B;;;0,1',
    ]
    await clinic.rest('POST', TABLES, {
      version: 'rows',
      uco_value: 19.36,
      film_value: 21.7,
      portes: { '1A': 17.38, '2B': 100 },
    })
    const file = ['procedure_code;procedure_name;porte;porte_fraction;uco_quantity;film_m2', ...rows].join('\n')
    expect((await clinic.rest('POST', `${TABLES}/rows/import`, file, CSV)).status).toBe(200)
  })

  test('are listed in order of their code, with the price that follows from their parts', async () => {
    expect((await clinic.rest('GET', `${TABLES}/rows/rows`)).body).toEqual({
      items: [
        {
          procedure_code: '10101012',
          procedure_name: 'Consulta em consultório',
          price: '135.09232',
          porte: '1A',
          porte_fraction: 0.04,
          uco_quantity: 6.942,
          film_m2: null,
          auxiliaries: null,
          anaesthesia_porte: null,
          film_incidences: null,
          chapter: null,
          units: null,
        },
        {
          procedure_code: '10101020',
          procedure_name: 'Consulta em domicílio; à noite',
          price: '102.17',
          porte: '2B',
          porte_fraction: null,
          uco_quantity: null,
          film_m2: 0.1,
          auxiliaries: null,
          anaesthesia_porte: null,
          film_incidences: null,
          chapter: null,
          units: null,
        },
        {
          procedure_code: '30715091',
          procedure_name: 'Artrodese da coluna',
          price: '220.66',
          porte: '1A',
          porte_fraction: null,
          uco_quantity: 10.5,
          film_m2: null,
          auxiliaries: null,
          anaesthesia_porte: null,
          film_incidences: null,
          chapter: null,
          units: null,
        },
      ],
      total: 3,
      offset: 0,
      limit: 50,
    })
  })

  test.each([
    ['1010', ['10101012', '10101020']],
    ['CONSULTÓRIO', ['10101012']],
    ['coluna', ['30715091']],
    ['%', []],
    ['_', []],
  ])('are found by %s', async (search, codes) => {
    const found = await clinic.rest('GET', `${TABLES}/rows/rows?search=${encodeURIComponent(search)}`)
    expect(found.body.items.map((row: { procedure_code: string }) => row.procedure_code)).toEqual(codes)
    expect(found.body.total).toBe(codes.length)
  })

  test('come in pages', async () => {
    expect((await clinic.rest('GET', `${TABLES}/rows/rows?offset=1&limit=1`)).body).toMatchObject({
      items: [{ procedure_code: '10101020' }],
      total: 3,
    })
    expect((await clinic.rest('GET', `${TABLES}/rows/rows?limit=201`)).status).toBe(422)
  })

  test('are found one by one', async () => {
    expect(await clinic.rest('GET', `${TABLES}/rows/rows/10101012`)).toMatchObject({
      status: 200,
      body: { price: '135.09232' },
    })
    expect(await clinic.rest('GET', `${TABLES}/rows/rows/10101013`)).toMatchObject({
      status: 404,
      body: { code: 'price_table_code_not_found', detail: 'Price table "rows" has no procedure 10101013.' },
    })
  })
})
