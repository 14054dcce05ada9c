import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { PriceTable, type CurrentPriceTable } from './price-table.ts'

type Provided = Pick<CurrentPriceTable, 'version'> &
  Partial<Pick<CurrentPriceTable, 'name' | 'uco_value' | 'film_value' | 'portes'>>

/**
 * Stores a new draft without rows, with its first revision open.
 * An import may take long until it commits. Who makes the same version meanwhile is told at once, before the unique
 * key.
 * @throws Refusal `price_table_version_taken`
 */
export async function beginPriceTable(
  work: UnitOfWork,
  input: Provided,
): Promise<{ table: CurrentPriceTable; change: Change }> {
  const [alone] = await work.sql<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || ' new price table ' || $2::text, 0)) as free`,
    [work.tenant.id, input.version],
  )
  if (alone?.free !== true)
    throw new Refusal(
      'price_table_version_taken',
      `Price table "${input.version}" is just being made by somebody else.`,
    )
  const id = work.newId()
  const change = await work.begin('price_table', id)
  const stored = {
    name: null,
    uco_value: null,
    film_value: null,
    portes: {},
    ...input,
    id,
    tenant_id: work.tenant.id,
    priced_by: null,
    row_count: 0,
    further_columns: [],
    published_at: null,
    created_at: work.now,
    updated_at: work.now,
  }
  work.em.create(PriceTable, stored)
  await work.em.flush()
  return { table: { ...stored, status: 'draft', digest: null, revision: change.revision }, change }
}
