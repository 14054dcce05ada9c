import { expiryMessage, expiryWarning, type ExpiryWarningType } from '@vigencia/domain/agreements/expiry-warning.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CurrentPeriod } from '../contract-periods/period/contract-period.ts'
import { CurrentConvenio } from '../convenios/convenio.ts'
import { periodsOfAll } from './periods-of-all.ts'

interface StoredWarning {
  readonly type: ExpiryWarningType
  readonly convenio_id: string
  readonly period_id: string
  readonly days_left: number
}

type Tally = Record<ExpiryWarningType, number>

/** Stores a new warning for each period that ends soon, and answers how many of each type. */
export async function warnOfEnds(work: UnitOfWork): Promise<Tally> {
  const text = await say(work, await warningsDue(work))
  const count = (type: ExpiryWarningType) => text.filter((one) => one.type === type).length
  const notifications_by_type = { expiry_30d: count('expiry_30d'), expiry_7d: count('expiry_7d') }
  if (text.length === 0) return notifications_by_type
  const change = await work.change('tenant', work.tenant.id)
  for (const { convenio_id, period_id, days_left } of text)
    change?.emit({ type: 'period.ending', data: { convenio_id, period_id, status: 'active', days_left } })
  await change?.record({
    change_type: 'notify',
    change_description: `Warned of ${text.length} contract periods that end soon`,
    affected_table: 'notifications',
    affected_record_count: text.length,
    // they are found by their instant: the entry does not grow with them
    new_values: { notifications_by_type, created_at: work.now.toString() },
  })
  return notifications_by_type
}

/** All warnings that are due today, new or not. */
async function warningsDue(work: UnitOfWork) {
  const active = await work.em.find(
    CurrentPeriod,
    { tenant_id: work.tenant.id, status: 'active' },
    { orderBy: { days: 'asc', id: 'asc' }, disableIdentityMap: true },
  )
  const ending = active.filter((period) => expiryWarning(period, [], work.today) !== null)
  const convenios = [...new Set(ending.map(({ convenio_id }) => convenio_id))]
  const named = await work.em.find(CurrentConvenio, { tenant_id: work.tenant.id, id: { $in: convenios } })
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const others = await periodsOfAll(work, convenios)
  return ending.flatMap((period) => {
    const { id: period_id, convenio_id } = period
    const warning = expiryWarning(period, others.get(convenio_id) ?? [], work.today)
    if (warning === null) return []
    const message = expiryMessage(names.get(convenio_id) ?? convenio_id, warning)
    return [{ id: work.newId(), convenio_id, period_id, message, ...warning }]
  })
}

type Warnings = Awaited<ReturnType<typeof warningsDue>>

/**
 * The new ones. A constraint lets each warning be stored once, also by two runs at once. What was said of a period that
 * was corrected since is not said of the one in its place.
 */
function say(work: UnitOfWork, warnings: Warnings): Promise<StoredWarning[]> {
  return work.sql(
    `insert into contracts.notifications
       (tenant_id, id, convenio_id, period_id, type, validity_end, days_left, message, created_at)
     select $1, id, convenio_id, period_id, type, validity_end, days_left, message, $3
       from jsonb_to_recordset($2) as w
         (id uuid, convenio_id uuid, period_id uuid, type text, validity_end date, days_left integer, message text)
      where not exists (
        select from contracts.periods own
          join contracts.periods other on other.tenant_id = $1 and other.convenio_id = own.convenio_id and other.place = own.place
          join contracts.notifications n on n.tenant_id = $1 and n.period_id = other.id
         where own.tenant_id = $1 and own.id = w.period_id and other.id <> own.id
           and n.type = w.type and n.validity_end = w.validity_end)
     on conflict on constraint notification_said do nothing
     returning type, convenio_id, period_id, days_left`,
    [work.tenant.id, JSON.stringify(warnings), work.now.toString()],
  )
}
