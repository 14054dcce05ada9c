import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import type { Bench, BenchRun } from '../harness/bench.ts'
import { atMost, compared, type Figure } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { inSeconds } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import { connect } from '../tenant/connect.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { copyIn } from './copy-in.ts'
import { writeToldRows } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { COLUMNS, priceRows, type Order, type PriceRows } from './price-file.ts'

/**
 * A price table imported over HTTP, parsed, checked, digested and logged, against COPY of the same rows into the same
 * table with its keys, checks and triggers. Both make the table that they fill and commit.
 */
export const importBench: Bench = async (run) => {
  await using stack = new AsyncDisposableStack()
  const database = await run.newDatabase(stack)
  const { tenantId, key } = await makeTenant(database.ownerUrl)
  const superuser = await connect(stack, database.superuserUrl)
  const { url } = await startOurs(stack, database)
  const importing = { run, superuser, tenantId, key, url }
  return [await importInOrder(importing, 'codes going up'), await importInOrder(importing, 'codes in no order')]
}

interface Importing {
  readonly run: BenchRun
  readonly superuser: Client
  readonly tenantId: string
  readonly key: string
  readonly url: string
}

async function importInOrder({ run, superuser, tenantId, key, url }: Importing, order: Order): Promise<Figure> {
  const { rounds, count } = run.quick ? { rounds: 3, count: 5_000 } : { rounds: 5, count: 100_000 }
  const rows = priceRows(count, order)
  const name = order === 'codes going up' ? 'up' : 'any'
  const ways = {
    ours: (version: string) => upload(`${url}/v1/scheduling/price-tables/${version}/import`, key, rows),
    peer: (version: string) => copy(superuser, tenantId, version, rows),
  }
  const took = { ours: [] as number[], peer: [] as number[] }
  // the first round is not counted: connections, plans and compiled code are made in it
  for (let round = 0; round <= rounds; round++) {
    for (const way of rotated(['ours', 'peer'] as const, round)) {
      run.stop.throwIfAborted()
      await superuser.query('checkpoint')
      const seconds = await ways[way](`${name}${round}${way}`)
      if (round > 0) took[way].push(seconds)
    }
    await mustBeSame(superuser, `${name}${round}ours`, `${name}${round}peer`, count)
  }
  return compared({
    what: `import of ${grouped(count)} rows of a price table over HTTP, ${order}, change log included`,
    peer: 'COPY, same table',
    ours: took.ours,
    peers: took.peer,
    show: inSeconds,
    goal: atMost(2.5),
    size: `${rounds} rounds, every row compared`,
  })
}

/** Seconds that it took. */
async function upload(address: string, key: string, rows: PriceRows): Promise<number> {
  const began = performance.now()
  const headers = { 'x-api-key': key, 'content-type': 'text/csv' }
  const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(rows.csv) })
  const text = await answer.text()
  const took = (performance.now() - began) / 1000
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 500)}`)
  const { row_count } = JSON.parse(text) as { row_count: number }
  if (row_count !== rows.count) throw new Error(`${row_count} rows were imported of ${rows.count}`)
  return took
}

/** Seconds that it took; the text of the copy is made before. */
async function copy(superuser: Client, tenantId: string, version: string, rows: PriceRows): Promise<number> {
  const id = randomUUIDv7()
  const text = rows.copyText(tenantId, id)
  const began = performance.now()
  await writeToldRows(superuser, tenantId, id, async () => {
    await superuser.query("insert into platform.chains (tenant_id, chain_id, kind) values ($1, $2, 'price_table')", [
      tenantId,
      id,
    ])
    await superuser.query(
      'insert into contracts.price_tables (tenant_id, id, version, row_count, created_at, updated_at) values ($1, $2, $3, $4, now(), now())',
      [tenantId, id, version, rows.count],
    )
    await copyIn(superuser, `copy contracts.price_table_rows ${COLUMNS} from stdin`, text)
  })
  return (performance.now() - began) / 1000
}

/** @throws unless both tables have the same rows, line by line */
async function mustBeSame(superuser: Client, ours: string, peer: string, count: number): Promise<void> {
  const { rows } = await superuser.query<{ same: number }>(SAME, [ours, peer])
  if (rows[0]?.same !== count)
    throw new Error(`Of ${count} rows ${rows[0]?.same} are the same in "${ours}" and "${peer}"`)
}

const SAME = `
  select count(*)::int as same
    from contracts.price_tables a
    join contracts.price_table_rows r on r.tenant_id = a.tenant_id and r.table_id = a.id
    join contracts.price_tables b on b.tenant_id = a.tenant_id and b.version = $2
    join contracts.price_table_rows s on s.tenant_id = b.tenant_id and s.table_id = b.id and s.procedure_code = r.procedure_code
   where a.version = $1 and (r.procedure_name, r.price, r.line) = (s.procedure_name, s.price, s.line)`
