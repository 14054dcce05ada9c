import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The procedures with a self-pay price on a day or later, as known now: how many, and the first ten. */
export async function particularPricesFrom(
  work: UnitOfWork,
  convenioId: string,
  day: Day,
): Promise<{ count: number; codes: string[] }> {
  const [found] = await work.sql<{ count: number; codes: string[] }>(
    `select count(*)::int as count, coalesce((array_agg(procedure_code order by procedure_code))[1:10], '{}') as codes
       from (select distinct procedure_code collate "C" as procedure_code from contracts.particular_price_versions
              where tenant_id = $1 and convenio_id = $2 and known_until is null and days && daterange($3::date, null)) t`,
    [work.tenant.id, convenioId, day.toString()],
  )
  return found ?? { count: 0, codes: [] }
}
