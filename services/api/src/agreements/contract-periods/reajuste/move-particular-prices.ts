import { dayAfter, type Day } from '@vigencia/domain/calendar/day.ts'
import { MOST_CENTS } from '@vigencia/domain/money/cents.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { mustNotBeTooLarge } from '../period/copy-overrides.ts'
import type { SelfPayMove } from './self-pay-move.ts'

// $1 tenant, $2 convenio, $3 the new start: the self-pay prices that are in force then and were before
const IN_FORCE = `tenant_id = $1 and convenio_id = $2 and known_until is null
  and days @> $3::date and (lower_inf(days) or lower(days) < $3::date)`
const SCHEDULED = `tenant_id = $1 and convenio_id = $2 and known_until is null and lower(days) >= $3::date`

export interface ParticularMoves {
  readonly inForce: number
  /** Procedures whose self-pay price begins at the new start or later. They stay as they are. */
  readonly scheduled: readonly string[]
}

/**
 * The self-pay prices that are moved.
 * @throws Refusal `amount_too_large` that names the codes
 */
export async function findParticularPrices(work: UnitOfWork, move: SelfPayMove): Promise<ParticularMoves> {
  const at = [work.tenant.id, move.convenio_id, move.from.toString()]
  const [found] = await work.sql<{ count: number; too_large: string[] | null }>(
    `select count(*)::int, array_agg(procedure_code order by procedure_code) filter (where round(price_cents * (1 + $4::numeric * 0.01)) > $5) as too_large
       from contracts.particular_price_versions where ${IN_FORCE}`,
    [...at, percentOf(move), MOST_CENTS],
  )
  const scheduled = await work.sql<{ procedure_code: string }>(
    `select distinct procedure_code collate "C" as procedure_code from contracts.particular_price_versions where ${SCHEDULED} order by 1`,
    at,
  )
  mustNotBeTooLarge(found?.too_large ?? null)
  return { inForce: found?.count ?? 0, scheduled: scheduled.map((row) => row.procedure_code) }
}

/**
 * Raises, lowers or ends them from the new start on, up to the eve of the next period: from there on they are as they
 * were. The days before keep their price too.
 */
export async function moveParticularPrices(work: UnitOfWork, change: Change, move: SelfPayMove): Promise<void> {
  if (move.goOn && percentOf(move) === '0') return
  await work.sql(`update contracts.particular_price_versions set known_until = $4 where ${IN_FORCE}`, [
    work.tenant.id,
    move.convenio_id,
    move.from.toString(),
    change.revision,
  ])
  await reopen(work, change, move, move.goOn ? ['before', 'moved', 'after'] : ['before', 'after'])
}

const PARTS = {
  before: 'select daterange(lower(days), $4::date) as days, price_cents',
  moved: 'select days * daterange($4::date, $7::date), round(price_cents * (1 + $5::numeric * 0.01))',
  after:
    'select days * daterange($7::date, null), price_cents where $7::date is not null and not isempty(days * daterange($7::date, null))',
} as const

/** Opens what the change closed again, in parts of its days. */
async function reopen(
  work: UnitOfWork,
  change: Change,
  move: SelfPayMove,
  parts: readonly (keyof typeof PARTS)[],
): Promise<void> {
  await work.sql(
    `insert into contracts.particular_price_versions
       (tenant_id, id, convenio_id, price_id, procedure_code, days, price_cents, procedure_name, notes, metadata, known_from)
     select v.tenant_id, contracts.uuid_v7($6), v.convenio_id, v.price_id, v.procedure_code, part.days, part.price_cents,
            v.procedure_name, v.notes, v.metadata, $3
       from contracts.particular_price_versions v
      cross join lateral (${parts.map((part) => PARTS[part]).join(' union all ')}) part
      where v.tenant_id = $1 and v.convenio_id = $2 and v.known_until = $3 and $5::numeric is not null
     returning null`,
    [
      work.tenant.id,
      move.convenio_id,
      change.revision,
      move.from.toString(),
      percentOf(move),
      work.now.toString(),
      move.until === null ? null : dayAfter(move.until).toString(),
    ],
  )
}

function percentOf({ percent }: SelfPayMove): string {
  return String(percent === null ? 0 : toNumber(percent))
}

/** The number of self-pay prices that hold on a day, as known now. */
export async function countParticularPrices(work: UnitOfWork, convenioId: string, day: Day): Promise<number> {
  const [found] = await work.sql<{ count: number }>(
    `select count(*)::int from contracts.particular_price_versions
      where tenant_id = $1 and convenio_id = $2 and known_until is null and days @> $3::date`,
    [work.tenant.id, convenioId, day.toString()],
  )
  return found?.count ?? 0
}
