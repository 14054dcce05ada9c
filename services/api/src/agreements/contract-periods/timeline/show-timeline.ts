import type { z } from 'zod'
import type { timeline } from '@vigencia/contracts/contract-periods'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { shareADay, type Span } from '@vigencia/domain/calendar/validity.ts'
import { gapsAround } from '@vigencia/domain/agreements/gaps.ts'
import { tableRuns, type TableRun } from '@vigencia/domain/agreements/table-runs.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { currentAnswer } from '../period/period-answer.ts'
import { periodsOf } from '../period/find-period.ts'
import { isPricing, pricesNoDay } from '@vigencia/domain/agreements/period-status.ts'
import { findConvenio } from '../../convenios/find-convenio.ts'

type Item = z.output<typeof timeline.output>['items'][number]
type Kind<K extends Item['kind']> = Extract<Item, { kind: K }>

export const showTimeline: UseCase<typeof timeline> = async (work, { convenio_id, from, to }) => {
  const convenio = await findConvenio(work, convenio_id)
  const input: Span = { start: from, end: to }
  const periods = (await periodsOf(work, convenio_id)).filter((period) => !period.is_deleted)
  const counts = await overrideCounts(work, convenio_id)
  const known = await knownTables(work, convenio_id)
  const shown = (period: CurrentPeriod) => periodItem(period, counts.get(period.id) ?? 0, work)
  const pricing = periods.filter(isPricing)
  const items: Item[] = [
    ...gapsAround(pricing.map(({ days }) => days)).map(gapItem),
    ...periods.filter((period) => !pricesNoDay(period)).map(shown),
    ...tableRuns(pricing).map((run) => tableItem(run, known)),
  ]
  const { name, payment_type, is_active, revision } = convenio
  const revoked = periods.filter((period) => pricesNoDay(period) && shareADay(period.days, input))
  return {
    convenio_id,
    name,
    payment_type,
    is_active,
    revision,
    today: work.today,
    items: items.filter((item) => shareADay({ start: item.from, end: item.to }, input)).toSorted(byFirstDay),
    revoked: revoked.map(shown),
  }
}

const KINDS = ['gap', 'period', 'table']

function byFirstDay(a: Item, b: Item): number {
  const [first, second] = [a.from?.toString() ?? '', b.from?.toString() ?? '']
  if (first !== second) return first < second ? -1 : 1
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
}

function gapItem({ start, end }: Span): Kind<'gap'> {
  const days = start === null || end === null ? null : start.until(end).days + 1
  return { kind: 'gap', from: start, to: end, days }
}

function periodItem(period: CurrentPeriod, override_count: number, { today }: UnitOfWork): Kind<'period'> {
  const { id, validity_start, validity_end, ...answer } = currentAnswer(period, today)
  return { ...answer, kind: 'period', period_id: id, from: validity_start, to: validity_end, override_count }
}

interface Known {
  readonly revision: number
  readonly at: Instant
}

function tableItem({ first, end }: TableRun<CurrentPeriod>, known: ReadonlyMap<string, Known>): Kind<'table'> {
  const { id, days, cbhpm_table_version: version, cbhpm_percentage, table_adjustments } = first
  return {
    kind: 'table',
    from: days.start,
    to: end,
    period_id: id,
    cbhpm_table_version: version,
    cbhpm_percentage,
    table_adjustments,
    known: version === null ? null : (known.get(version) ?? null),
  }
}

async function overrideCounts(work: UnitOfWork, convenioId: string): Promise<Map<string, number>> {
  const rows = await work.sql<{ id: string; count: string }>(
    `select p.id, o.count from contracts.periods p
      cross join lateral (select count(*) as count from contracts.overrides o
                           where o.tenant_id = $1 and o.period_id = p.id and not o.is_deleted) o
      where p.tenant_id = $1 and p.convenio_id = $2`,
    [work.tenant.id, convenioId],
  )
  return new Map(rows.map(({ id, count }) => [id, Number(count)]))
}

/** The revision from which the convenio knows each published table, by its version, and the instant of it. */
async function knownTables(work: UnitOfWork, convenioId: string): Promise<Map<string, Known>> {
  const rows = await work.sql<{ version: string; revision: string; at: string }>(
    `select a.version, a.known_from as revision, l.at::text as at from contracts.table_availabilities a
       join platform.change_log l on l.tenant_id = $1 and l.chain_id = a.convenio_id and l.revision = a.known_from
      where a.tenant_id = $1 and a.convenio_id = $2`,
    [work.tenant.id, convenioId],
  )
  return new Map(rows.map(({ version, revision, at }) => [version, { revision: Number(revision), at: instantFromPostgres(at) }])) // prettier-ignore
}
