import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

const HELD = `
  select exists (select from contracts.convenios where tenant_id = $1 and id = $2 and codes_by_form_from <= $4) and (
    exists (select from contracts.overrides o
             where o.tenant_id = $1 and o.period_id = $3 and not o.is_deleted and o.code_form <> o.procedure_code)
    or exists (select from contracts.particular_prices p
               join contracts.particular_price_versions v on v.tenant_id = $1 and v.price_id = p.id
              where p.tenant_id = $1 and p.convenio_id = $2 and p.code_form <> p.procedure_code
                and v.known_from <= $4 and (v.known_until is null or v.known_until > $4) and v.days && $5::daterange)
    or exists (select from contracts.price_table_rows r
                where r.tenant_id = $1 and r.table_id = any ($6::uuid[]) and r.code_form <> r.procedure_code)) as held`

/**
 * Whether a code of a snapshot is written otherwise than its form, and is found by it. A snapshot says so only then, so
 * that digests which were taken before codes had a form stay the same.
 */
export async function holdsOtherForms(
  work: UnitOfWork,
  { convenio_id, period_id }: { readonly convenio_id: string; readonly period_id: string },
  at: { readonly revision: number; readonly priceDays: string; readonly tableIds: readonly string[] },
): Promise<boolean> {
  const values = [work.tenant.id, convenio_id, period_id, at.revision, at.priceDays, at.tableIds]
  const [found] = await work.sql<{ held: boolean }>(HELD, values)
  return found?.held === true
}
