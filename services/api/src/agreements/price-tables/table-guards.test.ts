import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { decimalText } from '@vigencia/domain/money/decimal.ts'
import { tellBySql } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { loadTablePrices } from './load-table-prices.ts'

const TABLES = '/v1/scheduling/price-tables'

let api: TestApi
let clinic: TestTenant
let client: Client
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  client = new Client({ connectionString: api.database.serviceUrl })
  await client.connect()
  await client.query("select set_config('vigencia.tenant', $1, false)", [clinic.id])
})
afterAll(async () => {
  await client.end()
  await api.close()
})

async function table(version: string, rows: readonly string[], published: boolean): Promise<string> {
  const file = ['procedure_code,procedure_name,price', ...rows].join('\n')
  await clinic.rest('POST', `${TABLES}/${version}/import`, file, { 'content-type': 'text/csv' })
  if (published) await clinic.rest('POST', `${TABLES}/${version}/publish`)
  return (await clinic.rest('GET', `${TABLES}/${version}`)).body.id
}

const ROW = `insert into contracts.price_table_rows (tenant_id, table_id, procedure_code, procedure_name, price, line)
             values ($1, $2, $3, 'Consulta', 1, 1)`

describe('the database itself keeps a published table as it is', () => {
  test('its rows are neither added to, deleted nor truncated', async () => {
    const id = await table('frozen', ['1,A,1'], true)
    await expect(client.query(ROW, [clinic.id, id, '2'])).rejects.toMatchObject({ constraint: 'price_table_published' })
    await expect(
      client.query('delete from contracts.price_table_rows where table_id = $1', [id]),
    ).rejects.toMatchObject({ constraint: 'price_table_published' })
    await expect(client.query('truncate contracts.price_table_rows')).rejects.toThrow('permission denied')
    await expect(
      client.query('update contracts.price_table_rows set price = 2 where table_id = $1', [id]),
    ).rejects.toThrow('permission denied')
  })

  test('its header is not changed, nor taken away', async () => {
    const id = await table('header', ['1,A,1'], true)
    for (const change of ['published_at = null, digest = null', 'row_count = 2', "updated_at = '2020-01-01Z'"])
      await expect(
        client.query(`update contracts.price_tables set ${change} where id = $1`, [id]),
      ).rejects.toMatchObject({ constraint: 'price_table_published' })
    await expect(client.query('delete from contracts.price_tables where id = $1', [id])).rejects.toThrow(
      'permission denied',
    )
  })

  test('a table without rows or digest is not published', async () => {
    const id = (await clinic.rest('POST', TABLES, { version: 'norows' })).body.id
    const publishing =
      "update contracts.price_tables set published_at = '2026-01-01Z', digest = sha256('') where id = $1"
    await expect(client.query(publishing, [id])).rejects.toMatchObject({ constraint: 'price_table_empty' })
    await expect(
      client.query("update contracts.price_tables set published_at = '2026-01-01Z', row_count = 1 where id = $1", [id]),
    ).rejects.toThrow('check constraint')
  })

  test('a row of a table that is not there is refused, as are two of one code', async () => {
    await expect(client.query(ROW, [clinic.id, randomUUID(), '1'])).rejects.toMatchObject({
      constraint: 'price_table_not_found',
    })
    const id = await table('draft', ['1,A,1'], false)
    await expect(client.query(ROW, [clinic.id, id, '1'])).rejects.toMatchObject({ code: '23505' })
    await expect(client.query(ROW, [clinic.id, id, '2'])).rejects.toMatchObject({ constraint: 'must_be_told' })
  })

  test('a row that is being written keeps its table from being published', async () => {
    const id = await table('racing', ['1,A,1'], false)
    const other = new Client({ connectionString: api.database.serviceUrl })
    await other.connect()
    await other.query('begin')
    await other.query("select set_config('vigencia.tenant', $1, true)", [clinic.id])
    await other.query(ROW, [clinic.id, id, '2'])
    const publish = () => clinic.rest('POST', `${TABLES}/racing/publish`)
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'conflict' } })
    await tellBySql(other, clinic.id, id)
    await other.query('commit')
    await other.end()
    const { body } = await publish()
    const exported = (await clinic.rest('GET', `${TABLES}/racing/export`)).body
    expect(exported).toContain('"2"')
    expect(createHash('sha256').update(exported).digest('hex')).toBe(body.digest)
  })
})

describe('the prices of a table', () => {
  test('are loaded exactly, whatever their codes', async () => {
    const id = await table('load', ['10101012,A,0.0001', '007,B,9999999999.9999', 'X 1,C,12.5', 'ção,D,0'], false)
    const pool = connectPool(api.database.serviceUrl, 1, () => undefined)
    const prices = await readInTenant(pool, clinic.id, (query) => loadTablePrices(query, clinic.id, id))
    const nobody = await readInTenant(pool, clinic.id, (query) => loadTablePrices(query, clinic.id, randomUUID()))
    await pool.end()
    const codes = ['10101012', '007', 'X 1', 'ção']
    expect(codes.map((code) => decimalText(prices.find(code) as bigint, 8))).toEqual([
      '0.0001',
      '9999999999.9999',
      '12.5',
      '0',
    ])
    expect([prices.size, prices.units?.size]).toEqual([4, undefined])
    expect(nobody.size).toBe(0)
  })
})
