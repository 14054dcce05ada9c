import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf, type WorkOf } from '@vigencia/testing/stack/work-of.ts'

const TABLES = '/v1/scheduling/price-tables'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let works: WorkOf
let made = 0
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  works = workOf(api, clinic)
})
afterAll(() => api.close())

/** A draft table of one price. */
async function draftTable(rows: readonly string[] = ['10101012,Consulta,100.00']): Promise<string> {
  const version = `v${(made += 1)}`
  const file = ['procedure_code,procedure_name,price', ...rows].join('\n')
  const sent = await clinic.rest('POST', `${TABLES}/${version}/import`, file, { 'content-type': 'text/csv' })
  expect(sent.status).toBe(200)
  return version
}

const publish = (version: string) => clinic.rest('POST', `${TABLES}/${version}/publish`)
const revisionOf = async (convenioId: string) => (await clinic.rest('GET', `${CONVENIOS}/${convenioId}`)).body.revision
const naming = (cbhpm_table_version: string, start_date = '2026-01-01', end_date = '2026-12-31') => ({
  start_date,
  end_date,
  cbhpm_table_version,
})

describe('publishing a table', () => {
  test('freezes it under the digest of its export', async () => {
    const version = await draftTable(['20,Raio X,12.5', '10,"Consulta, em casa",1234.5678', '9,"dita ""longa""",0'])
    const published = await publish(version)
    expect(published).toMatchObject({
      status: 200,
      body: { status: 'published', row_count: 3, published_at: '2026-06-15T12:00:00Z', revision: 2 },
    })
    const exported = await clinic.rest('GET', `${TABLES}/${version}/export`)
    expect(exported.body).toBe(
      [
        'procedure_code,procedure_name,price',
        '"10","Consulta, em casa",1234.5678',
        '"20","Raio X",12.5000',
        '"9","dita ""longa""",0.0000',
        '',
      ].join('\n'),
    )
    const digest = createHash('sha256').update(exported.body)
    expect(published.body.digest).toBe(digest.copy().digest('hex'))
    expect(exported.headers.get('repr-digest')).toBe(`sha-256=:${digest.digest('base64')}:`)
    expect(exported.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await clinic.rest('GET', `${TABLES}/${version}`)).toMatchObject({ body: published.body })
  })

  test('a second time changes nothing', async () => {
    const version = await draftTable()
    const first = await publish(version)
    api.setNow('2026-06-16T12:00:00Z')
    expect(await publish(version)).toMatchObject({ status: 200, body: first.body })
    api.setNow('2026-06-15T12:00:00Z')
  })

  test('without rows is refused', async () => {
    await clinic.rest('POST', TABLES, { version: 'empty' })
    expect(await publish('empty')).toMatchObject({
      status: 422,
      body: { code: 'price_table_empty', detail: 'Price table "empty" has no rows: import them first.' },
    })
  })

  test('that is not there is refused', async () => {
    expect(await publish('unknown')).toMatchObject({ status: 404, body: { code: 'price_table_not_found' } })
  })

  test('is written in its change log', async () => {
    const version = await draftTable()
    const { body } = await publish(version)
    expect(await works.entries(body.id)).toMatchObject([
      { change_type: 'import', revision: 1 },
      {
        change_type: 'publish',
        revision: 2,
        affected_record_count: 1,
        retroactive: false,
        new_values: { status: 'published', digest: body.digest, convenio_count: 0 },
      },
    ])
  })

  test('makes it known to every convenio with a period in force or past that names it, from their next revision on', async () => {
    const version = await draftTable()
    const other = await draftTable()
    const [inForce, past, draft, elsewhere] = (await Promise.all(Array.from({ length: 4 }, () => make.convenio()))) as [
      string,
      string,
      string,
      string,
    ]
    await make.period(inForce, naming(version))
    await make.period(past, naming(version, '2025-01-01', '2025-12-31'))
    await make.draft(draft, naming(version))
    await make.period(elsewhere, naming(other))
    const before = await Promise.all([inForce, past, draft, elsewhere].map(revisionOf))
    const { body } = await publish(version)
    const after = await Promise.all([inForce, past, draft, elsewhere].map(revisionOf))
    expect(after.map((revision, i) => revision - before[i])).toEqual([1, 1, 0, 0])
    expect((await works.entries(body.id)).at(-1)).toMatchObject({
      new_values: { convenio_count: 2 },
      retroactive: true,
    })
    expect((await works.entries(inForce)).at(-1)).toMatchObject({
      change_type: 'price_table_published',
      affected_table: 'table_availabilities',
      revision: after[0],
      new_values: { version, table_id: body.id, row_count: 1, digest: body.digest },
    })
    expect(await make.quote(inForce, '10101012', '2026-06-15')).toMatchObject({
      status: 200,
      body: { price_cents: 10_000, source: 'table', revision: after[0] },
    })
    expect(await make.quote(past, '10101012', '2025-06-15')).toMatchObject({
      status: 200,
      body: { price_cents: 10_000 },
    })
  })

  test('prices nothing at the revisions before', async () => {
    const version = await draftTable()
    const convenio = await make.convenio()
    await make.period(convenio, naming(version))
    const before = await revisionOf(convenio)
    const unavailable = { status: 404, body: { code: 'price_table_unavailable' } }
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject(unavailable)
    await publish(version)
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({ status: 200 })
    expect(await make.quote(convenio, '10101012', '2026-06-15', `&revision=${before}`)).toMatchObject(unavailable)
  })

  test.each([
    ['yesterday', '2026-06-14', true],
    ['today', '2026-06-15', false],
    ['tomorrow', '2026-06-16', false],
  ])('is retroactive for a convenio whose period began %s: %s is %s', async (_words, start_date, retroactive) => {
    const version = await draftTable()
    const convenio = await make.convenio()
    await make.period(convenio, naming(version, start_date))
    const { body } = await publish(version)
    expect((await works.entries(convenio)).at(-1)).toMatchObject({ change_type: 'price_table_published', retroactive })
    expect((await works.entries(body.id)).at(-1)).toMatchObject({ change_type: 'publish', retroactive })
  })

  test('before a period is activated makes it known at the activation', async () => {
    const version = await draftTable()
    await publish(version)
    const convenio = await make.convenio()
    await make.period(convenio, naming(version))
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({
      status: 200,
      body: { price_cents: 10_000 },
    })
  })

  test('is of one clinic: periods of another that name the same version stay without it', async () => {
    const version = await draftTable()
    const other = await api.newTenant()
    const theirs = scenario(other)
    const convenio = await theirs.convenio()
    await theirs.period(convenio, naming(version))
    await publish(version)
    expect(await theirs.quote(convenio, '10101012', '2026-06-15')).toMatchObject({
      status: 404,
      body: { code: 'price_table_unavailable' },
    })
  })
})

describe('the export of a table', () => {
  test('of prices can be imported again and has the same digest', async () => {
    const version = await draftTable(['1,"a;b, ""c""\nd",1234.5678', '2,ação,0.5', '3,x,9999999999.9999'])
    const { body } = await publish(version)
    const again = `w${made}`
    const exported = (await clinic.rest('GET', `${TABLES}/${version}/export`)).body
    expect(
      (await clinic.rest('POST', `${TABLES}/${again}/import`, exported, { 'content-type': 'text/csv' })).body,
    ).toMatchObject({ committed: true, row_count: 3 })
    expect((await publish(again)).body.digest).toBe(body.digest)
  })

  test('of portes has the parts beside the exact price', async () => {
    await clinic.rest('POST', TABLES, { version: 'porte', uco_value: 19.36, film_value: 21.7, portes: { '1A': 17.38 } })
    const file =
      'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2\n1,A,1A,0.04,6.942,\n2,B,,,,0.1\n'
    await clinic.rest('POST', `${TABLES}/porte/import`, file, { 'content-type': 'text/csv' })
    await publish('porte')
    expect((await clinic.rest('GET', `${TABLES}/porte/export`)).body).toBe(
      [
        'procedure_code,procedure_name,price,porte,porte_fraction,uco_quantity,film_m2',
        '"1","A",135.09232,"1A",0.04,6.942,',
        '"2","B",2.17,,,,0.1',
        '',
      ].join('\n'),
    )
  })

  test('of many rows comes whole and in order', async () => {
    const codes = Array.from({ length: 11_000 }, (_, i) => String(10_000_000 + i))
    const version = await draftTable(codes.map((code) => `${code},Procedimento,1`))
    const { body } = await publish(version)
    const exported: string = (await clinic.rest('GET', `${TABLES}/${version}/export`)).body
    expect(
      exported
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.slice(1, 9)),
    ).toEqual(codes)
    expect(createHash('sha256').update(exported).digest('hex')).toBe(body.digest)
  })

  test('of a draft is refused', async () => {
    const version = await draftTable()
    expect(await clinic.rest('GET', `${TABLES}/${version}/export`)).toMatchObject({
      status: 404,
      body: { code: 'price_table_unavailable' },
    })
  })

  test('takes nothing in the query', async () => {
    const version = await draftTable()
    await publish(version)
    expect(await clinic.rest('GET', `${TABLES}/${version}/export?after=1`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'after' }] },
    })
  })
})
