import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { PriceTable, type CurrentPriceTable } from './price-table.ts'

type Provided = Pick<CurrentPriceTable, 'version'> &
  Partial<Pick<CurrentPriceTable, 'name' | 'uco_value' | 'film_value' | 'portes' | 'family' | 'valid_from' | 'errata'>>

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
  await holdNames(work, input)
  if ((input.errata ?? 0) === 0) await mustBeOneName(work, input)
  const id = work.newId()
  const change = await work.begin('price_table', id)
  const stored = {
    name: null,
    uco_value: null,
    film_value: null,
    portes: {},
    family: null,
    valid_from: null,
    errata: 0,
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

const NEW_NAME = `hashtextextended($1::uuid::text || ' new price table ' || $2::text, 0)`

/** The version is held alone, and the family with others who make an edition of it. */
async function holdNames(work: UnitOfWork, { version, family = null }: Provided): Promise<void> {
  const [held] = await work.sql<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(${NEW_NAME})
            and ($3::text is null or pg_try_advisory_xact_lock_shared(${NEW_NAME.replace('$2', '$3')})) as free`,
    [work.tenant.id, version, family],
  )
  if (held?.free !== true)
    throw new Refusal('price_table_version_taken', `Price table "${version}" is just being made by somebody else.`)
}

/**
 * A period that names a table means a version or a family.
 * @throws Refusal `price_table_version_taken`
 */
async function mustBeOneName(work: UnitOfWork, { version, family = null }: Provided): Promise<void> {
  const [taken] = await work.sql<{ version: string; family: string | null }>(
    `select version, family from contracts.price_tables
      where tenant_id = $1 and (family = $2 or version = $3 or $2 = $3) order by version limit 1`,
    [work.tenant.id, version, family],
  )
  if (taken === undefined && version !== family) return
  const detail =
    taken?.family === version
      ? `"${version}" is the family of price table "${taken.version}": choose another version.`
      : `"${family}" is a version, and so no family: choose another name for it.`
  throw new Refusal('price_table_version_taken', detail)
}
