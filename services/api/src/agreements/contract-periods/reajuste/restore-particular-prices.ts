import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

// $1 tenant, $2 convenio, $3 the revision whose moves are undone.
// Other rows may hold its prices by now, where a later reajuste moved them and was revoked. So prices are compared by
// their values.
const VERSIONS = 'contracts.particular_price_versions v where v.tenant_id = $1 and v.convenio_id = $2'
const OPENED = `select * from ${VERSIONS} and v.known_from = $3`
const CLOSED = `select * from ${VERSIONS} and v.known_until = $3`
const NOW = `select * from ${VERSIONS} and v.known_until is null`
const SAYS_THE_SAME = `n.price_id = o.price_id and n.days = o.days and n.price_cents = o.price_cents and n.procedure_name = o.procedure_name
  and n.notes is not distinct from o.notes and n.metadata is not distinct from o.metadata`

/**
 * Puts the self-pay prices back to the state before the revision that moved them.
 * @throws Refusal `price_changed_since` that names the procedures whose price was changed after it
 */
export async function restoreParticularPrices(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  movedAt: number,
): Promise<number> {
  const at = [work.tenant.id, convenioId, movedAt]
  await mustNotHaveChanged(work, at)
  await work.sql(
    `update contracts.particular_price_versions n set known_until = $4
       from (${OPENED}) o
      where n.tenant_id = $1 and n.convenio_id = $2 and n.known_until is null and ${SAYS_THE_SAME}`,
    [...at, change.revision],
  )
  const restored = await work.sql(
    `insert into contracts.particular_price_versions
       (tenant_id, id, convenio_id, price_id, procedure_code, days, price_cents, procedure_name, notes, metadata, known_from)
     select tenant_id, contracts.uuid_v7($5), convenio_id, price_id, procedure_code, days, price_cents, procedure_name, notes, metadata, $4
       from (${CLOSED}) t returning id`,
    [...at, change.revision, work.now.toString()],
  )
  return restored.length
}

// it is refused where a moved price changed again, where another price holds the days, or where the entry was deleted
const CHANGED = `
  select o.procedure_code from (${OPENED}) o
   where not exists (select from (${NOW}) n where ${SAYS_THE_SAME})
  union
  select c.procedure_code from (${CLOSED}) c
    join (${NOW}) n on n.procedure_code = c.procedure_code and n.days && c.days
   where not exists (select from (${OPENED}) o where ${SAYS_THE_SAME})
  union
  select c.procedure_code from (${CLOSED}) c
    join contracts.particular_prices p on p.tenant_id = $1 and p.id = c.price_id and not p.is_active
   where upper_inf(c.days) or upper(c.days) > (p.updated_at at time zone $4)::date
  order by 1 limit 11`

async function mustNotHaveChanged(work: UnitOfWork, at: readonly unknown[]): Promise<void> {
  const changed = await work.sql<{ procedure_code: string }>(CHANGED, [...at, work.tenant.timeZone])
  if (changed.length === 0) return
  const codes = changed.map((row) => row.procedure_code)
  const named = `${codes.slice(0, 10).join(', ')}${codes.length > 10 ? ' and more' : ''}`
  throw new Refusal(
    'price_changed_since',
    `Self-pay prices that the period had moved were changed after it: ${named}. Undo these first.`,
  )
}
