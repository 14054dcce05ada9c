import type { z } from 'zod'
import type { timelines } from '@vigencia/contracts/contract-periods'
import { MOST_LOOKED_OVER } from '@vigencia/contracts/contract-periods/timelines.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf, isBefore } from '@vigencia/domain/calendar/day.ts'
import { holdsDays } from '@vigencia/domain/agreements/period-status.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findingsOfPeriod } from '../findings/list-findings.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { periodsOf } from '../period/find-period.ts'
import { timelineOf } from './timeline-items.ts'

type Input = z.output<typeof timelines.input>
type Shown = z.output<typeof timelines.output>['items'][number]

export const listTimelines: UseCase<typeof timelines> = async (work, input) => {
  const { rows, total } = await conveniosByEnd(work, input)
  const items: Shown[] = []
  for (const row of rows) items.push(await inTime(work, row, input))
  return { items, total, offset: input.offset, limit: input.limit }
}

interface Row {
  readonly id: string
  readonly name: string
  readonly payment_type: Shown['payment_type']
  readonly is_active: boolean
  readonly revision: string
  readonly ends_on: string | null
}

async function inTime(work: UnitOfWork, row: Row, { ends_within }: Input): Promise<Shown> {
  const { id, name, payment_type, is_active, revision } = row
  const periods = (await periodsOf(work, id)).filter((period) => !period.is_deleted)
  const ends_on = row.ends_on === null ? null : dayOf(row.ends_on)
  const findings: Shown['findings'] = []
  for (const period of lookedOver(periods, work)) {
    const items = await findingsOfPeriod(work, { convenio_id: id, period_id: period.id })
    if (items.length > 0) findings.push({ period_id: period.id, items })
  }
  return {
    convenio_id: id,
    name,
    payment_type,
    is_active,
    revision: Number(revision),
    items: (await timelineOf(work, id, periods)).items,
    ends_on,
    ends_soon: ends_on !== null && !isBefore(work.today.add({ days: ends_within }), ends_on),
    findings,
  }
}

/** What is priced today and later; where that is nothing, what was priced last. */
function lookedOver(periods: readonly CurrentPeriod[], { today }: UnitOfWork): CurrentPeriod[] {
  const holding = periods.filter(holdsDays)
  const open = holding.filter(({ days: { end } }) => end === null || !isBefore(end, today))
  return (open.length > 0 ? open : holding.slice(-1)).slice(0, MOST_LOOKED_OVER)
}

/** A page of convenios: those whose priced days end soon by that day, the others by name. */
async function conveniosByEnd(work: UnitOfWork, input: Input): Promise<{ rows: Row[]; total: number }> {
  const { convenio_id, is_active, search, ends_within, offset, limit } = input
  const rows = await work.sql<Row & { total: string }>(
    `select c.id, c.name, c.payment_type, c.is_active, h.revision, e.ends_on::text, count(*) over () as total
       from contracts.convenios c
       join platform.chains h on h.tenant_id = $1 and h.chain_id = c.id
       left join lateral (
         select max(upper(run.days)) - 1 as ends_on from (
           select unnest(range_agg(v.days)) as days from contracts.period_validities v
            where v.tenant_id = $1 and v.convenio_id = c.id and v.known_until is null and v.status <> 'draft'
              and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction'))) run
          where run.days @> $2::date) e on true
      where c.tenant_id = $1 and ($8::uuid is null or c.id = $8) and ($3::boolean is null or c.is_active = $3)
        and ($4::text is null or position(plans.folded($4) in plans.folded(c.name)) > 0
             or position(plans.folded($4) in plans.folded(c.ans_code)) > 0)
      order by case when e.ends_on <= $2::date + $5::int then e.ends_on end nulls last, c.name, c.id
      offset $6 limit $7`,
    [work.tenant.id, work.today.toString(), is_active, search, ends_within, offset, limit, convenio_id],
  )
  const [first] = rows
  if (first !== undefined || offset === 0) return { rows, total: Number(first?.total ?? 0) }
  return { rows, total: (await conveniosByEnd(work, { ...input, offset: 0, limit: 1 })).total }
}
