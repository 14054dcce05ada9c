import type { z } from 'zod'
import { MOST_CHANGES, type TableChanges } from '@vigencia/contracts/price-tables/table-changes.ts'
import { tablePriceFrom, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPriceTable } from '../price-table.ts'
import { ROW_COLUMNS } from '../stored-row.ts'

const COMPARED = ROW_COLUMNS.split(', ').filter((column) => column !== 'procedure_code')

// numbers are compared and not their texts, so 1.50 is 1.5
const CHANGES = `
  with before as (select * from contracts.price_table_rows where tenant_id = $1 and table_id = $2),
  after as (select * from contracts.price_table_rows where tenant_id = $1 and table_id = $3),
  changes as (
    select coalesce(a.procedure_code, b.procedure_code) as code, coalesce(a.procedure_name, b.procedure_name) as name,
           b.price as price_before, a.price,
           case when b.procedure_code is null then 'added' when a.procedure_code is null then 'removed' else 'changed' end as change,
           case when a.procedure_code is not null and b.procedure_code is not null then array_remove(array[${COMPARED.map(
             (column) => `case when a.${column} is distinct from b.${column} then '${column}' end`,
           ).join(', ')}], null) else '{}'::text[] end as fields
      from before b full join after a on a.procedure_code = b.procedure_code)
  select code, name, change, price_before::text, price::text, fields,
         count(*) filter (where change = 'added') over () as added, count(*) filter (where change = 'removed') over () as removed,
         count(*) filter (where change = 'changed') over () as changed
    from changes where change <> 'changed' or fields <> '{}' order by code collate "C" limit ${MOST_CHANGES}`

interface Row {
  readonly code: string
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly price_before: string | null
  readonly price: string | null
  readonly fields: string[]
  readonly added: string
  readonly removed: string
  readonly changed: string
}

/** What the second table has in the place of the first. */
export async function tableChanges(
  work: UnitOfWork,
  before: Pick<CurrentPriceTable, 'id'>,
  after: Pick<CurrentPriceTable, 'id'>,
): Promise<z.output<typeof TableChanges>> {
  const rows = await work.sql<Row>(CHANGES, [work.tenant.id, before.id, after.id])
  const [first] = rows
  return {
    added: Number(first?.added ?? 0),
    removed: Number(first?.removed ?? 0),
    changed: Number(first?.changed ?? 0),
    items: rows.map(({ code, name, change, price_before, price, fields }) => ({
      procedure_code: code,
      procedure_name: name,
      change,
      price_before: priceOrNull(price_before),
      price: priceOrNull(price),
      fields,
    })),
  }
}

function priceOrNull(text: string | null): TablePrice | null {
  return text === null ? null : tablePriceFrom(text)
}
