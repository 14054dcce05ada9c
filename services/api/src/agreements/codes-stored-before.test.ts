import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let owner: Client
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  owner = new Client({ connectionString: api.database.ownerUrl })
  owner.on('error', () => undefined)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await api.close()
})

const DOTTED = '4.03.01.01-0'
const DIGITS = '40301010'

/** What the version in which codes have a form does to what is stored. */
async function comes(): Promise<void> {
  await owner.query(await readFile(new URL('migrations/0022-codes-found-by-form.sql', import.meta.url), 'utf8'))
}
const priceOf = async (convenio: string, code: string, revision?: number) => {
  const at = revision === undefined ? '' : `&revision=${revision}`
  const { body } = await make.quote(convenio, `${encodeURIComponent(code)}${at}`, '2026-06-15')
  return body.unit_price_cents ?? body.code
}
const revisionOf = async (convenio: string): Promise<number> =>
  (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body.revision
/** An active period whose overrides are stored under these codes, as if they had been before. */
async function storedBefore(codes: readonly string[]) {
  const convenio = await make.convenio()
  const period = await make.draft(convenio, { start_date: '2026-01-01' })
  for (const [i, code] of codes.entries()) {
    await make.override(convenio, period, `x${i}`, 100 + i)
    await tamper(
      api,
      'update contracts.overrides set procedure_code = $1 where period_id = $2 and procedure_code = $3',
      [code, period, `x${i}`],
    )
  }
  await make.activate(convenio, period)
  return { convenio, period }
}

test('the database and the service know one form of a code', async () => {
  const unseen = Array.from({ length: 0xe0100 }, (_, i) => i + 1)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((letter) => /[\p{Cf}\p{Cc}\s]/u.test(letter))
  const letters = ['Ç', 'ÇÃO', 'A\u0303', 'ß', 'Ω', 'Ж', '１', '²', 'ﬁ', 'ａ', '\u00c5']
  const codes = [
    ...[...unseen, ...letters].flatMap((letter) => [`A${letter}1`, `${letter}${DOTTED}${letter}`]),
    '40301010',
    '03.01.01.007-2',
    '4.03.01.01',
    '4.03.01.01-00',
    'Casa 1',
    "D'A",
    '1E5',
  ]
  const { rows } = await owner.query<{ form: string }>(
    'select contracts.code_form(c) as form from unnest($1::text[]) with ordinality t (c, i) order by i',
    [codes],
  )
  expect(codes.length).toBeGreaterThan(300)
  expect(rows.map(({ form }) => form)).toEqual(codes.map(codeForm))
})

describe('a code that was stored before codes had a form', () => {
  test.each([
    [DOTTED, DIGITS],
    ['Casa-1', 'CASA-1'],
    ['CASA\u200b-2', 'casa-2'],
  ])('as %j is found as %s from one revision on, and no old price changes', async (stored, other) => {
    const { convenio } = await storedBefore([stored])
    const before = await revisionOf(convenio)
    await comes()
    expect(await revisionOf(convenio)).toBe(before + 1)
    expect([await priceOf(convenio, stored), await priceOf(convenio, other)]).toEqual([100, 100])
    expect([await priceOf(convenio, stored, before), await priceOf(convenio, other, before)]).toEqual([100, 'no_price'])
    const log = `${CONVENIOS}/${convenio}/changelog`
    expect((await clinic.rest('GET', `${log}?limit=200`)).body.items[0]).toMatchObject({
      change_type: 'codes_by_form',
      revision: before + 1,
      retroactive: true,
    })
    expect((await clinic.rest('GET', `${log}/verify`)).body.intact).toBe(true)
    await comes()
    expect(await revisionOf(convenio)).toBe(before + 1)
  })

  test('in a table that prices, too', async () => {
    await make.table('9001', { 10101012: '1', 10101020: '2' })
    await tamper(api, 'update contracts.price_table_rows set procedure_code = $1 where procedure_code = $2', [
      DOTTED,
      '10101012',
    ])
    const convenio = await make.convenio()
    await make.activate(
      convenio,
      await make.draft(convenio, { start_date: '2026-01-01', cbhpm_table_version: '9001', cbhpm_percentage: 100 }),
    )
    const before = await revisionOf(convenio)
    await comes()
    expect([await priceOf(convenio, DIGITS), await priceOf(convenio, DIGITS, before)]).toEqual([100, 'no_price'])
    expect((await clinic.rest('GET', `/v1/scheduling/price-tables/9001/rows/${DIGITS}`)).body.price).toBe('1')
  })

  test('is found by its own writing alone where another has its form', async () => {
    const { convenio } = await storedBefore([DOTTED, DIGITS, 'CASA-1', 'Casa-1'])
    await comes()
    const writings = [DOTTED, DIGITS, 'CASA-1', 'Casa-1', 'casa-1']
    expect(await Promise.all(writings.map((code) => priceOf(convenio, code)))).toEqual([100, 101, 102, 103, 'no_price'])
  })

  test('stays as it was where nobody wrote in another form: no revision comes', async () => {
    const { convenio } = await storedBefore([DIGITS, 'casa-1'])
    const before = await revisionOf(convenio)
    await comes()
    expect(await revisionOf(convenio)).toBe(before)
    expect([await priceOf(convenio, DOTTED), await priceOf(convenio, 'CASA-1')]).toEqual([100, 101])
  })

  test('has its revision in the log, which the rows bear out', async () => {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01' }, { 'CASA-1': 1 })
    await comes()
    const { body } = await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify?rows=true`)
    expect(body).toMatchObject({ intact: true, rows: { differing_count: 0 } })
    await tamper(api, 'update contracts.convenios set codes_by_form_from = 1 where id = $1', [convenio])
    const after = await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog/verify?rows=true`)
    expect(after.body.rows.differing).toMatchObject([{ field: 'codes_by_form_from' }])
  })

  test('shows in a snapshot from that revision on, and leaves the digests of earlier ones', async () => {
    const { convenio, period } = await storedBefore([DOTTED])
    const snapshot = async (revision: number) =>
      (await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/${period}/snapshot?revision=${revision}`)).body
    const before = await revisionOf(convenio)
    await comes()
    expect((await snapshot(before)).codes_by_form).toBeUndefined()
    expect((await snapshot(before + 1)).codes_by_form).toBe(true)
  })
})

describe('a change of a code, written in another way than it is stored,', () => {
  const next = (convenio: string, period: string, changes: readonly unknown[], path = 'reajuste') =>
    clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/${path}`, {
      new_start_date: '2026-07-01',
      retroactive: true,
      changes,
    })
  const overrides = async (convenio: string, period: string) => {
    const { body } = await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts/${period}/overrides?limit=200`)
    return body.items.map((one: Record<string, unknown>) => [one['procedure_code'], one['price_cents']])
  }

  test('changes and removes the override that is there, which keeps its writing', async () => {
    const { convenio, period } = await storedBefore([DOTTED, 'CASA-1', 'AB'])
    const changes = [
      { procedure_code: DIGITS, price_cents: 7 },
      { procedure_code: 'casa-1', remove: true },
    ]
    const preview = await next(convenio, period, changes, 'reajuste/preview')
    expect(preview.status).toBe(200)
    const { status, body } = await next(convenio, period, changes)
    expect(status).toBe(201)
    expect(await overrides(convenio, body.new_period.id)).toEqual([
      [DOTTED, 7],
      ['AB', 102],
    ])
  })

  test('twice is refused, and twins that are stored are each changed by their own writing', async () => {
    const { convenio, period } = await storedBefore([DOTTED, DIGITS, 'AB'])
    const twice = [
      { procedure_code: 'ab', price_cents: 1 },
      { procedure_code: 'Ab', remove: true },
    ]
    expect((await next(convenio, period, twice)).body).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'changes.1.procedure_code', message: 'is the same as in changes.0' }],
    })
    const added = ['X-1', 'x-1'].map((procedure_code) => ({ procedure_code, price_cents: 1 }))
    expect((await next(convenio, period, added)).body.code).toBe('invalid_input')
    const { status, body } = await next(convenio, period, [
      { procedure_code: DIGITS, price_cents: 5 },
      { procedure_code: DOTTED, remove: true },
    ])
    expect(status).toBe(201)
    expect(await overrides(convenio, body.new_period.id)).toEqual([
      [DIGITS, 5],
      ['AB', 102],
    ])
  })

  test('copies of twins are made, so that each keeps its price', async () => {
    const { convenio, period } = await storedBefore([DOTTED, DIGITS])
    const { body } = await next(convenio, period, [])
    expect(await overrides(convenio, body.new_period.id)).toEqual([
      [DOTTED, 100],
      [DIGITS, 101],
    ])
  })
})

describe('by hand, past every rule, no second writing of a code is stored', () => {
  const refusal = async (statement: string, values: readonly unknown[]): Promise<string | undefined> => {
    const service = new Client({ connectionString: api.database.serviceUrl })
    service.on('error', () => undefined)
    await service.connect()
    try {
      await service.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
      await service.query(statement, [...values])
      return undefined
    } catch (error) {
      return (error as { constraint?: string }).constraint
    } finally {
      await service.end()
    }
  }

  test.each([
    ['CASA-1', 'Casa-1'],
    [DOTTED, DIGITS],
    [DIGITS, DOTTED],
  ])('beside %s: %s', async (stored, twin) => {
    const convenio = await make.convenio()
    const period = await make.draft(convenio, { start_date: '2026-01-01' })
    await make.override(convenio, period, 'x', 1)
    await tamper(api, 'update contracts.overrides set procedure_code = $1 where period_id = $2', [stored, period])
    const copy = `insert into contracts.overrides
        (tenant_id, id, convenio_id, period_id, procedure_code, price_cents, created_at, updated_at)
      select tenant_id, $1, convenio_id, period_id, $3, 1, now(), now() from contracts.overrides where period_id = $2`
    expect(await refusal(copy, [randomUUID(), period, twin])).toBe('override_code_taken')
    expect(await refusal(copy, [randomUUID(), period, 'other'])).toBe('must_be_told')
    await make.override(convenio, period, 'y', 1)
    const renamed = "update contracts.overrides set procedure_code = $2 where period_id = $1 and procedure_code = 'y'"
    expect(await refusal(renamed, [period, twin])).toBe('override_code_taken')

    const own = await make.convenio({ payment_type: 'particular' })
    const price = { procedure_code: 'z', procedure_name: 'Z', price_cents: 1 }
    await clinic.rest('POST', `${CONVENIOS}/${own}/particular-prices`, price)
    await tamper(api, 'update contracts.particular_prices set procedure_code = $1 where convenio_id = $2', [
      stored,
      own,
    ])
    const entry = `insert into contracts.particular_prices
        (tenant_id, id, convenio_id, procedure_code, is_active, created_at, updated_at)
      select tenant_id, $1, convenio_id, $3, true, now(), now() from contracts.particular_prices where convenio_id = $2`
    expect(await refusal(entry, [randomUUID(), own, twin])).toBe('particular_price_taken')
    expect(await refusal(entry, [randomUUID(), own, 'other'])).toBe('must_be_told')
  })

  test('in a table that was filled before, which is not published', async () => {
    const path = '/v1/scheduling/price-tables/9002'
    const file = 'procedure_code,procedure_name,price\nAB-1,X,1\nAC-1,Y,2\n'
    expect((await clinic.rest('POST', `${path}/import`, file, { 'content-type': 'text/csv' })).status).toBe(200)
    await tamper(api, "update contracts.price_table_rows set procedure_code = 'ab-1' where procedure_code = $1", [
      'AC-1',
    ])
    expect((await clinic.rest('POST', `${path}/publish`)).body.code).toBe('price_table_twins')
    const published = `update contracts.price_tables set published_at = now(), digest = sha256('') where version = $1`
    expect(await refusal(published, ['9002'])).toBe('price_table_twins')
    expect((await clinic.rest('POST', `${path}/import`, file, { 'content-type': 'text/csv' })).status).toBe(200)
    expect((await clinic.rest('POST', `${path}/publish`)).status).toBe(200)
  })
})
