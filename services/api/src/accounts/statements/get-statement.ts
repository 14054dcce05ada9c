import type { z } from 'zod'
import type { get } from '@vigencia/contracts/billing-statements'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { accountOf } from '../account-stream.ts'
import type { FileFinding } from './file-findings.ts'
import { sumsIn, SUMS, type StoredSums } from './statement-sums.ts'

type Statement = z.output<(typeof get)['output']>

/** @throws Refusal `statement_not_found` */
export const getStatement: UseCase<typeof get> = async (work, { statement_id }) => {
  const found = await findStatement(work, statement_id)
  const { format, version, file_digest, findings, convenio_id } = found
  const left = await linesLeft(work, statement_id)
  return {
    id: statement_id,
    convenio_id,
    format,
    version,
    file_digest,
    received_at: instantFromPostgres(found.received_at),
    item_count: found.item_count,
    ...(await sumsOf(work, statement_id)),
    protocols: await protocolsOf(work, statement_id),
    findings: [...findings],
    item_findings: await itemFindingsOf(work, statement_id),
    lines_left_count: Number(left[0]?.total ?? 0),
    lines_left: left.map(({ total: _total, day, billed_cents, ...line }) => ({
      ...line,
      day: dayOf(day),
      billed_cents: Number(billed_cents),
    })),
    revision: Number(found.revision),
  }
}

export interface StoredStatement {
  readonly convenio_id: string
  readonly format: 'xml' | 'csv' | 'xlsx'
  readonly version: string | null
  readonly file_digest: string
  readonly findings: readonly FileFinding[]
  readonly item_count: number
  readonly received_at: string
  readonly revision: string
}

/** @throws Refusal `statement_not_found` */
export async function findStatement({ sql, tenant }: UnitOfWork, id: string): Promise<StoredStatement> {
  const [found] = await sql<StoredStatement>(
    `select s.convenio_id, s.format, s.version, s.file_digest, s.findings, s.item_count, s.received_at::text as received_at
       from billing.statements s where s.tenant_id = $1 and s.id = $2`,
    [tenant.id, id],
  )
  if (found === undefined) throw new Refusal('statement_not_found', `Statement not found: ${id}`)
  const [head] = await sql<{ revision: string }>(
    'select revision from platform.chains where tenant_id = $1 and chain_id = $2',
    [tenant.id, accountOf(found.convenio_id)],
  )
  return { ...found, revision: head?.revision ?? '0' }
}

async function sumsOf({ sql, tenant }: UnitOfWork, id: string) {
  const [sums] = await sql<StoredSums & { unmatched: string }>(
    `select ${SUMS}, count(*) filter (where i.batch_id is null) as unmatched
       from billing.statement_items i where i.tenant_id = $1 and i.statement_id = $2`,
    [tenant.id, id],
  )
  return { ...sumsIn(sums as StoredSums), unmatched_count: Number(sums?.unmatched ?? 0) }
}

async function protocolsOf({ sql, tenant }: UnitOfWork, id: string): Promise<Statement['protocols']> {
  const rows = await sql<
    StoredSums & {
      protocol: string | null
      lot: string | null
      number: string | null
      issued_on: string
      is_counted: boolean
      items: string
    }
  >(
    `select i.protocol, i.lot, i.number, i.issued_on::text as issued_on, bool_and(c.statement_id is null or c.statement_id = i.statement_id) as is_counted,
            count(*) as items, ${SUMS}
       from billing.statement_items i
       left join billing.counted_protocols c on c.tenant_id = $1 and c.convenio_id = i.convenio_id and c.protocol = i.protocol
      where i.tenant_id = $1 and i.statement_id = $2
      group by i.protocol, i.lot, i.number, i.issued_on order by min(i.item_no)`,
    [tenant.id, id],
  )
  return rows.map(({ protocol, lot, number, issued_on, is_counted, items, ...sums }) => ({
    protocol,
    lot,
    number,
    issued_on: dayOf(issued_on),
    is_counted,
    items: Number(items),
    ...sumsIn(sums),
  }))
}

async function itemFindingsOf({ sql, tenant }: UnitOfWork, id: string): Promise<Statement['item_findings']> {
  const rows = await sql<{ finding: Statement['item_findings'][number]['finding']; count: string }>(
    `select f.finding, count(*) as count from billing.statement_items i, unnest(i.findings) as f (finding)
      where i.tenant_id = $1 and i.statement_id = $2 group by f.finding order by f.finding collate "C"`,
    [tenant.id, id],
  )
  return rows.map(({ finding, count }) => ({ finding, count: Number(count) }))
}

interface LineLeft {
  readonly batch_id: string
  readonly line_no: number
  readonly guide: string
  readonly item: string
  readonly day: string
  readonly code: string
  readonly billed_cents: string
  readonly total: string
}

/** The lines of batches that some item answers, and that no item answers. */
async function linesLeft({ sql, tenant }: UnitOfWork, id: string): Promise<LineLeft[]> {
  return sql<LineLeft>(
    `select l.batch_id, l.line_no, g.number as guide, l.item, l.day::text as day, l.code, l.total_cents as billed_cents, count(*) over () as total
       from (select distinct i.batch_id from billing.statement_items i
              where i.tenant_id = $1 and i.statement_id = $2 and i.batch_id is not null) b
       join billing.lines l on l.tenant_id = $1 and l.batch_id = b.batch_id
       join billing.guides g on g.tenant_id = $1 and g.batch_id = l.batch_id and g.guide_no = l.guide_no
      where not exists (select from billing.statement_items m
              where m.tenant_id = $1 and m.statement_id = $2 and m.batch_id = l.batch_id and m.line_no = l.line_no)
      order by l.batch_id, l.line_no limit 1000`,
    [tenant.id, id],
  )
}
