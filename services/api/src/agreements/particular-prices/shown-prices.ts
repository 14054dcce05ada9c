import type { z } from 'zod'
import type { ParticularPrice } from '@vigencia/contracts/particular-prices/particular-price.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { spanOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import { centsOf } from '@vigencia/domain/money/cents.ts'
import { ParticularPrice as Entry } from './particular-price.ts'

export type ShownPrice = z.output<typeof ParticularPrice>

interface Stored extends Record<'id' | 'procedure_code' | 'procedure_name' | 'price_cents' | 'revision', string> {
  notes: string | null
  metadata: ShownPrice['metadata']
  is_active: boolean
  days: string
  created_at: string
  updated_at: string
}

const COLUMNS = `
  p.id, p.procedure_code, v.procedure_name, v.price_cents, v.notes, v.metadata, p.is_active,
  v.days::text, c.revision, p.created_at, p.updated_at`

/**
 * Each entry with one of its known versions: the one in force on the day, else the next, else the last.
 * A deleted entry of which nothing is known any more shows the version that was known last.
 */
const ENTRIES = `
  from contracts.particular_prices p
  join platform.chains c on c.tenant_id = $1 and c.chain_id = p.convenio_id
  join lateral (
    select * from contracts.particular_price_versions v
     where v.tenant_id = $1 and v.price_id = p.id
     order by v.known_until desc nulls first, not v.days @> $3::date,
              case when lower(v.days) > $3::date then lower(v.days) end, lower(v.days) desc nulls last
     limit 1) v on true
 where p.tenant_id = $1 and p.convenio_id = $2`

const entriesOf = (work: UnitOfWork, convenioId: string) => [work.tenant.id, convenioId, work.today.toString()]

/** Entries by their ids, in that order. Unknown ids are left out. */
export async function showPrices(work: UnitOfWork, convenioId: string, ids: readonly string[]): Promise<ShownPrice[]> {
  const found = await work.sql<Stored>(
    `select ${COLUMNS} ${ENTRIES} and p.id = any ($4::uuid[]) order by array_position($4::uuid[], p.id)`,
    [...entriesOf(work, convenioId), ids],
  )
  return found.map(shownPrice)
}

interface Wanted {
  readonly include_inactive: boolean
  readonly search: string | null
  readonly offset: number
  readonly limit: number
}

/** One page of a catalogue by code, and the number of all. */
export async function pageOfPrices(work: UnitOfWork, convenio_id: string, { search, ...wanted }: Wanted) {
  if (search !== null) return pageFound(work, convenio_id, { search, ...wanted })
  const { include_inactive, offset, limit } = wanted
  const where = { tenant_id: work.tenant.id, convenio_id, ...(!include_inactive && { is_active: true }) }
  const orderBy = { procedure_code: 'asc', id: 'asc' } as const
  const [entries, total] = await work.em.findAndCount(Entry, where, { orderBy, offset, limit })
  const items = await showPrices(
    work,
    convenio_id,
    entries.map((entry) => entry.id),
  )
  return { items, total, offset, limit }
}

/** The same, for entries whose code or shown name contains some text. */
async function pageFound(work: UnitOfWork, convenioId: string, wanted: Wanted & { search: string }) {
  const { include_inactive, search, offset, limit } = wanted
  const entries = `${ENTRIES} and (p.is_active or $4) and (position(plans.folded($5) in plans.folded(p.procedure_code)) > 0 or position(plans.folded($5) in plans.folded(v.procedure_name)) > 0)`
  const values = [...entriesOf(work, convenioId), include_inactive, search]
  const [counted] = await work.sql<{ total: string }>(`select count(*) as total ${entries}`, values)
  const found = await work.sql<Stored>(
    `select ${COLUMNS} ${entries} order by p.procedure_code, p.id offset $6 limit $7`,
    [...values, offset, limit],
  )
  return { items: found.map(shownPrice), total: Number(counted?.total ?? 0), offset, limit }
}

function shownPrice({ days, ...stored }: Stored): ShownPrice {
  const { start, end } = spanOfDateRange(days)
  return {
    ...stored,
    price_cents: centsOf(Number(stored.price_cents)),
    valid_from: start,
    valid_until: end,
    revision: Number(stored.revision),
    created_at: instantFromPostgres(stored.created_at),
    updated_at: instantFromPostgres(stored.updated_at),
  }
}
