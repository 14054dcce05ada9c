import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf, isBefore } from '@vigencia/domain/calendar/day.ts'
import type { PeriodFacts, Predecessor } from '@vigencia/domain/agreements/findings/period-facts.ts'
import type { PaymentType } from '@vigencia/domain/pricing/priced-contract.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { countChildren } from '../period/copy-children.ts'
import { currentAnswer } from '../period/period-answer.ts'
import { periodsOf } from '../period/find-period.ts'
import { tablesNamedBy, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { dayToShow } from '@vigencia/domain/agreements/snapshot-rules.ts'
import { holdsDays, isPricing } from '@vigencia/domain/agreements/period-status.ts'
import { actTerms } from './act-terms.ts'
import { adjustmentsOf } from './adjustments-of.ts'
import { NOTHING_FOUND } from './counted.ts'
import { overridesAsTable, skippedSince, zeroOverrides, zeroParticularPrices } from './price-facts.ts' // prettier-ignore
import { takenOver, type TakenOver } from './predecessor.ts'
import { pricesBeside } from './prices-beside.ts'
import { publishedTableOn } from '../../price-tables/published-table-on.ts'
import { pricesSince } from './prices-since.ts'

/** The facts from which the findings of a period follow, as it is now. The database counts each long list. */
export async function periodFacts(work: UnitOfWork, convenioId: string, periodId: string): Promise<PeriodFacts | null> {
  const convenio = await convenioNow(work, convenioId)
  const periods = await periodsOf(work, convenioId)
  const period = periods.find(({ id }) => id === periodId)
  // a period that prices no day and never will has no findings
  if (period === undefined || convenio === undefined || !holdsDays(period)) return null
  const { in_force } = currentAnswer(period, work.today)
  const first = period.cbhpm_table_version ?? (period.status === 'draft' ? convenio.cbhpm_table_version : null)
  const terms = { ...period, cbhpm_table_version: first }
  const { table, late_table } = await tablesOf(work, period, terms)
  const before = await takenOver(work, periods, period)
  return {
    today: work.today,
    payment_type: convenio.payment_type,
    convenio_is_active: convenio.is_active,
    days: period.days,
    in_force,
    ...neighbours(periods, period),
    prices_since: in_force ? await pricesSince(work, period) : null,
    table: table && { version: table.version, state: table.state },
    late_table,
    adjustments: adjustmentsOf(periods, period, convenio.cbhpm_table_version),
    override_count: (await countChildren(work, period.id)).overrides,
    zero_overrides: await zeroOverrides(work, period.id),
    zero_particular: await zeroParticularPrices(work, period),
    // an own price beside several tables is told by no finding yet
    as_table:
      table !== null && table.id !== null && period.price_sources === null
        ? await overridesAsTable(work, period, table.id)
        : NOTHING_FOUND,
    skipped:
      before === null || before.by === 'supersession' ? null : await skippedSince(work, period, before.source.id),
    predecessor: before && (await predecessorFacts(work, period, before, first)),
    acts: await actTerms(work, period, first),
  }
}

async function predecessorFacts(
  work: UnitOfWork,
  period: CurrentPeriod,
  { source, ...before }: TakenOver,
  version: string | null,
): Promise<Predecessor> {
  const prices = await pricesBeside(work, period, source, version)
  return { id: source.id, percent: period.reajuste_percent, ...before, ...prices }
}

interface ConvenioNow {
  readonly payment_type: PaymentType
  readonly is_active: boolean
  readonly cbhpm_table_version: string | null
}

async function convenioNow(work: UnitOfWork, id: string): Promise<ConvenioNow | undefined> {
  const [found] = await work.sql<ConvenioNow>(
    'select payment_type, is_active, cbhpm_table_version from contracts.convenios where tenant_id = $1 and id = $2',
    [work.tenant.id, id],
  )
  return found
}

/** The nearest periods on both sides that price days; `periods` by their first day. */
function neighbours(periods: readonly CurrentPeriod[], period: CurrentPeriod) {
  const others = periods.filter((other) => other.id !== period.id && isPricing(other))
  const previous = others.findLast((other) => isBefore(other.days.start, period.days.start)) ?? null
  const next = others.find((other) => isBefore(period.days.start, other.days.start)) ?? null
  return { previous, next }
}

interface FoundTable {
  /** The table that prices one of the period's days: today, or the nearest to it; null: none does. */
  readonly id: string | null
  readonly state: 'missing' | 'draft' | 'published'
  /** The first day that anything published of it prices; null: it has no such day, or is not published. */
  readonly first_day: string | null
}

const FOUND = `
  select ${publishedTableOn('$2', '$3')} as id, case max(case when published_at is null then 1 else 2 end)
           when 1 then 'draft' when 2 then 'published' else 'missing' end as state,
         case when count(*) filter (where published_at is not null and valid_from is null) = 0
           then min(valid_from) filter (where published_at is not null) end::text as first_day
    from contracts.price_tables where tenant_id = $1 and (version = $2 or family = $2)`

/**
 * Of the tables that the period names, or will name once it is activated: the first that is not published, else the first;
 * and the first that begins after the period does.
 */
async function tablesOf(work: UnitOfWork, period: CurrentPeriod, terms: TableTerms) {
  const day = dayToShow(period.days, null, work.today)?.toString()
  const found: (FoundTable & { readonly version: string })[] = []
  for (const version of tablesNamedBy(terms)) {
    const [table] = (await work.sql<FoundTable>(FOUND, [work.tenant.id, version, day])) as [FoundTable]
    found.push({ version, ...table })
  }
  const late = found.find(({ first_day }) => first_day !== null && isBefore(period.days.start, dayOf(first_day)))
  return {
    table: found.find(({ state }) => state !== 'published') ?? found[0] ?? null,
    late_table: late?.first_day ? { version: late.version, first_day: dayOf(late.first_day) } : null,
  }
}
