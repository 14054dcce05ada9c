import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { announceTable } from './announce-table.ts'
import { openPriceTable, priceTableNotFound, type NamedPublication } from './find-price-table.ts'
import { editionValues, PriceTable, type CurrentPriceTable } from './price-table.ts'
import { inWordsOf } from './table-in-words.ts'
import { digestOf } from './table-export.ts'

/** The version itself, or an errata of it. */
export async function publishPriceTable(work: UnitOfWork, named: NamedPublication): Promise<CurrentPriceTable> {
  const opened = await openPriceTable(work, named)
  if (opened === null) throw priceTableNotFound(named)
  const { table, change } = opened
  const { version } = table
  if (table.status === 'published') return { ...table, revision: change.revision - 1 }
  if (table.row_count === 0)
    throw new Refusal('price_table_empty', `${inWordsOf(table)} has no rows: import them first.`)
  // the lock keeps rows from being written behind the digest
  await work.sql('select from contracts.price_tables where tenant_id = $1 and id = $2 for no key update', [
    work.tenant.id,
    table.id,
  ])
  await mustHaveNoTwins(work, table)
  await mustBeAloneFromItsDay(work, table)
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
    change_description: `${inWordsOf(table)} published`,
    affected_table: 'price_tables',
    affected_record_count: table.row_count,
    previous_values: { status: 'draft' },
    new_values: {
      status: 'published',
      version,
      ...editionValues(table),
      row_count: table.row_count,
      digest: published.digest,
      convenio_count,
    },
    retroactive,
  })
  return published
}

/**
 * Of two editions from one day on, none would be the latest. An index holds the same against a race.
 * @throws Refusal `price_table_edition_taken`
 */
async function mustBeAloneFromItsDay(
  work: UnitOfWork,
  { family, valid_from, errata }: CurrentPriceTable,
): Promise<void> {
  if (family === null || errata > 0) return
  const where = { tenant_id: work.tenant.id, family, valid_from, errata: 0, published_at: { $ne: null } }
  const other = await work.em.findOne(PriceTable, where)
  if (other !== null)
    throw new Refusal(
      'price_table_edition_taken',
      `Price table "${other.version}" of family "${family}" holds from ${valid_from?.toString()} on: publish an errata of it.`,
    )
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
