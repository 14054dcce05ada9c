import type { z } from 'zod'
import type { timeline } from '@vigencia/contracts/contract-periods'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import { gapsAround } from '@vigencia/domain/agreements/gaps.ts'
import { isPricing, pricesNoDay } from '@vigencia/domain/agreements/period-status.ts'
import { tableRuns, type TableRun } from '@vigencia/domain/agreements/table-runs.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { currentAnswer } from '../period/period-answer.ts'

export type Item = z.output<typeof timeline.output>['items'][number]
type Kind<K extends Item['kind']> = Extract<Item, { kind: K }>

export interface ConvenioInTime {
  readonly items: Item[]
  /** A period as an item, also one that prices no day. */
  readonly shown: (period: CurrentPeriod) => Kind<'period'>
}

/** Periods, gaps and tables of a convenio, in order of their first day. Its deleted drafts are not among `periods`. */
export async function timelineOf(
  work: UnitOfWork,
  convenioId: string,
  periods: readonly CurrentPeriod[],
): Promise<ConvenioInTime> {
  const counts = await overrideCounts(work, convenioId)
  const known = await knownTables(work, convenioId)
  const shown = (period: CurrentPeriod) => periodItem(period, counts.get(period.id) ?? 0, work)
  const pricing = periods.filter(isPricing)
  const items: Item[] = [
    ...gapsAround(pricing.map(({ days }) => days)).map(gapItem),
    ...periods.filter((period) => !pricesNoDay(period)).map(shown),
    ...tableRuns(pricing).map((run) => tableItem(run, known)),
  ]
  return { items: items.toSorted(byFirstDay), shown }
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
