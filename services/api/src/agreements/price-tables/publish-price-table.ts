import { Refusal } from '@vigencia/domain/refusals.ts'
import type { publish } from '@vigencia/contracts/price-tables'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { announceTable } from './announce-table.ts'
import { openPriceTable, priceTableNotFound } from './find-price-table.ts'
import type { CurrentPriceTable } from './price-table.ts'
import { digestOf } from './table-export.ts'

export const publishPriceTable: UseCase<typeof publish> = async (work, { version }) => {
  const opened = await openPriceTable(work, version)
  if (opened === null) throw priceTableNotFound(version)
  const { table, change } = opened
  if (table.status === 'published') return { ...table, revision: change.revision - 1 }
  if (table.row_count === 0)
    throw new Refusal('price_table_empty', `Price table "${version}" has no rows: import them first.`)
  // the lock keeps rows from being written behind the digest
  await work.sql('select from contracts.price_tables where tenant_id = $1 and id = $2 for no key update', [
    work.tenant.id,
    table.id,
  ])
  await mustHaveNoTwins(work, table)
  const digest = await digestOf(work.sql, table)
  await work.sql(
    'update contracts.price_tables set published_at = $3, digest = $4, updated_at = $3 where tenant_id = $1 and id = $2',
    [work.tenant.id, table.id, work.now.toString(), digest],
  )
  const published = {
    ...table,
    status: 'published' as const,
    digest: digest.toString('hex'),
    published_at: work.now,
    updated_at: work.now,
    revision: change.revision,
  }
  const { convenio_count, retroactive } = await announceTable(work, published)
  await change.record({
    change_type: 'publish',
    change_description: `Price table "${version}" published`,
    affected_table: 'price_tables',
    affected_record_count: table.row_count,
    previous_values: { status: 'draft' },
    new_values: { status: 'published', version, row_count: table.row_count, digest: published.digest, convenio_count },
    retroactive,
  })
  return published
}

/**
 * A file with twins is refused, so only a draft of an older version may hold any.
 * @throws Refusal `price_table_twins`
 */
async function mustHaveNoTwins({ sql, tenant }: UnitOfWork, { id, version }: CurrentPriceTable): Promise<void> {
  const [found] = await sql<{ code: string | null; twin: string }>('select * from contracts.twins_in_table($1, $2)', [
    tenant.id,
    id,
  ])
  if (found === undefined || found.code === null) return
  throw new Refusal(
    'price_table_twins',
    `Price table "${version}" has "${found.code}" and "${found.twin}", which are one code: import it again.`,
  )
}
