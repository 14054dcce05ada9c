import { z } from 'zod'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { PriceTable as PriceTableOnTheWire } from '@vigencia/contracts/price-tables/price-table.ts'
import type { Change, LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CurrentPriceTable, editionValues } from './price-table.ts'
import { inWordsOf } from './table-in-words.ts'

/** A table as requests name it: a version, or an errata of it. */
export interface NamedPublication {
  readonly version: string
  readonly errata?: number
}

export function priceTableNotFound({ version, errata = 0 }: NamedPublication): Refusal {
  const detail =
    errata === 0 ? `Price table not found: "${version}"` : `Price table "${version}" has no errata ${errata}.`
  return new Refusal('price_table_not_found', detail)
}

/** @throws Refusal `price_table_not_found` */
export async function findPriceTable(work: UnitOfWork, named: NamedPublication): Promise<CurrentPriceTable> {
  const found = await tableOfVersion(work, named)
  if (found === null) throw priceTableNotFound(named)
  return found
}

/** A version is looked for as it is, because one may be stored so, and then in NFC. */
async function tableOfVersion(
  work: UnitOfWork,
  { version, errata = 0 }: NamedPublication,
): Promise<CurrentPriceTable | null> {
  const where = { tenant_id: work.tenant.id, version: { $in: [version, nfc(version)] }, errata }
  const tables = await work.em.find(CurrentPriceTable, where)
  return tables.find((table) => table.version === version) ?? tables[0] ?? null
}

/**
 * A table under its lock, with its next revision open; null when there is none.
 * An import holds the lock while its file comes in, so nobody waits for it: a second caller is told so.
 * @throws Refusal `conflict`
 */
export async function openPriceTable(
  work: UnitOfWork,
  named: NamedPublication,
): Promise<{ table: CurrentPriceTable; change: Change } | null> {
  const seen = await tableOfVersion(work, named)
  if (seen === null) return null
  const where = { tenant_id: work.tenant.id, id: seen.id }
  const free = await work.sql(
    'select from platform.chains where tenant_id = $1 and chain_id = $2 for update skip locked',
    [work.tenant.id, seen.id],
  )
  const change = free.length === 0 ? null : await work.change('price_table', seen.id)
  if (change === null)
    throw new Refusal('conflict', `${inWordsOf(seen)} is being imported or published: try again in a moment.`)
  // the table is read again, because it may have changed before it was locked
  const table = await work.em.findOneOrFail(CurrentPriceTable, where, { refresh: true })
  return { table, change }
}

/** As the API shows it, for the change log. */
export function priceTableValues(table: CurrentPriceTable): LoggedValues {
  const { family: _family, valid_from: _from, errata: _errata, ...values } = z.encode(PriceTableOnTheWire, table)
  return { ...values, ...editionValues(table) }
}
