import type { create } from '@vigencia/contracts/price-table-errata'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { beginPriceTable } from '../begin-price-table.ts'
import { findPriceTable, priceTableValues } from '../find-price-table.ts'
import { lastPublication } from './last-publication.ts'
import { inWordsOf } from '../table-in-words.ts'

export const createErrata: UseCase<typeof create> = async (work, input) => {
  const edition = await findPriceTable(work, input)
  const last = await lastPublication(work, edition.version)
  if (last.status === 'draft')
    throw new Refusal(
      'price_table_has_draft',
      `${inWordsOf(last)} is a draft: import the right rows into it, and publish it.`,
    )
  const { version, family, valid_from, uco_value, film_value, portes } = last
  const values = { version, family, valid_from, uco_value, film_value, portes }
  const { table, change } = await beginPriceTable(work, {
    ...values,
    name: input.name ?? last.name,
    errata: last.errata + 1,
  })
  await change.record({
    change_type: 'create',
    change_description: `${inWordsOf(table)} created`,
    affected_table: 'price_tables',
    new_values: priceTableValues(table),
  })
  return table
}
