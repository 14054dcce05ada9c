import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** What an import did to a catalogue. */
export interface Merged {
  readonly created_count: number
  readonly updated_count: number
  readonly skipped_count: number
  readonly retroactive: boolean
}

export const NOTHING_MERGED: Merged = {
  created_count: 0,
  updated_count: 0,
  skipped_count: 0,
  retroactive: false,
}

interface Wish {
  readonly convenio_id: string
  /** The treatment of rows whose code has an active entry. Where they are refused, there are none. */
  readonly existing: 'refuse' | 'update' | 'skip'
}

/**
 * Makes entries and versions of `pg_temp.staged_prices`, all at once, as `addPrices` and a PUT do for one.
 * It is the domain's `dated-versions` in SQL, and a test compares both.
 */
export async function mergeStaged(work: UnitOfWork, change: Change, { convenio_id, existing }: Wish): Promise<Merged> {
  const place = [work.tenant.id, convenio_id]
  const now = work.now.toString()
  await work.sql(DATED_TABLE)
  await work.sql(DATED, [...place, work.today.toString(), existing === 'skip'])
  await work.sql('analyze pg_temp.dated_prices')
  const [counted] = await work.sql<Counted>(COUNTED, [work.today.toString()])
  await work.sql(LEFT, [...place, change.revision])
  await work.sql(NEW_ENTRIES, [...place, now])
  await work.sql(CHANGED_ENTRIES, [work.tenant.id, now])
  await work.sql(VERSIONS, [...place, change.revision, now])
  const { created, updated, staged, retroactive } = counted as Counted
  return {
    created_count: Number(created),
    updated_count: Number(updated),
    skipped_count: Number(staged) - Number(created) - Number(updated),
    retroactive,
  }
}

interface Counted extends Record<'created' | 'updated' | 'staged', string> {
  retroactive: boolean
}

const DATED_TABLE = `
  create temporary table dated_prices (
    price_id uuid not null, is_new boolean, procedure_code text not null, days daterange not null,
    procedure_name text not null, price_cents bigint not null, notes text, metadata jsonb) on commit drop`

/**
 * The days of each row's price. For a code with an entry: until the next version starts.
 * For a code without an active entry: open-ended from the row's day, or else from the beginning if the code is new, or
 * else from today.
 */
const DATED = `
  insert into pg_temp.dated_prices (price_id, is_new, procedure_code, days, procedure_name, price_cents, notes)
  select coalesce(p.id, s.id), p.id is null, s.procedure_code,
         daterange(f.from_day, case when p.id is not null then (
           select min(lower(v.days)) from contracts.particular_price_versions v
            where v.tenant_id = $1 and v.convenio_id = $2 and v.procedure_code = s.procedure_code
              and v.known_until is null and lower(v.days) > f.from_day) end),
         s.procedure_name, s.price_cents, s.notes
    from pg_temp.staged_prices s
    left join contracts.particular_prices p
      on p.tenant_id = $1 and p.convenio_id = $2 and p.procedure_code = s.procedure_code and p.is_active
    cross join lateral (select coalesce(s.valid_from, case
      when p.id is not null then $3::date
      when exists (select from contracts.particular_prices u
                    where u.tenant_id = $1 and u.convenio_id = $2 and u.procedure_code = s.procedure_code) then $3::date
      end) as from_day) f
   where p.id is null or not $4::boolean`

const COUNTED = `
  select count(*) filter (where is_new) as created, count(*) filter (where not is_new) as updated,
         (select count(*) from pg_temp.staged_prices) as staged,
         coalesce(bool_or(lower_inf(days) or lower(days) < $1::date), false) as retroactive
    from pg_temp.dated_prices`

/** Closes the versions that hold days of the new ones, and keeps the rest of each, before and behind them. */
const LEFT = `
  with closed as (
    update contracts.particular_price_versions v set known_until = $3
      from pg_temp.dated_prices d
     where v.tenant_id = $1 and v.convenio_id = $2 and v.procedure_code = d.procedure_code
       and v.known_until is null and v.days && d.days
    returning v.price_id, v.procedure_code, v.days, v.procedure_name, v.price_cents, v.notes, v.metadata, d.days as taken)
  insert into pg_temp.dated_prices (price_id, procedure_code, days, procedure_name, price_cents, notes, metadata)
  select c.price_id, c.procedure_code, l.days, c.procedure_name, c.price_cents, c.notes, c.metadata
    from closed c
    cross join lateral unnest(datemultirange(c.days) - datemultirange(c.taken)) as l (days)`

const NEW_ENTRIES = `
  insert into contracts.particular_prices (tenant_id, id, convenio_id, procedure_code, is_active, created_at, updated_at)
  select $1, price_id, $2, procedure_code, true, $3::timestamptz, $3::timestamptz
    from pg_temp.dated_prices where is_new
  returning null`

const CHANGED_ENTRIES = `
  update contracts.particular_prices p set updated_at = $2::timestamptz
    from pg_temp.dated_prices d
   where not d.is_new and p.tenant_id = $1 and p.id = d.price_id`

const VERSIONS = `
  insert into contracts.particular_price_versions
    (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, notes, metadata, known_from)
  select $1, contracts.uuid_v7($4::timestamptz), $2, price_id, procedure_code, days, procedure_name, price_cents, notes, metadata, $3
    from pg_temp.dated_prices
  returning null`
