import { z } from 'zod'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { hasWindow } from './entry-window.ts'
import { entriesTable, versionsTable, type Catalogue, type Stored } from './catalogue.ts'

const OWN = ['created_at', 'created_by', 'created_by_number', 'updated_at', 'updated_by', 'updated_by_number']

/** The parameters of these statements: the tenant, and the day on which entries are seen. */
const DAY = '$2::date'

/** The version of a day; else the next one; else the last. */
function versionSeen(stored: Stored, id: string): string {
  return `select n.* from ${versionsTable(stored)} n
    where n.tenant_id = $1 and n.id = ${id} and n.known_until is null
    order by n.days @> ${DAY} desc, case when lower(n.days) > ${DAY} then lower(n.days) end, lower(n.days) desc nulls last
    limit 1`
}

/** From the first to the last day of the validity of an entry's versions, each on its own days. Of no such day: as it is. */
function windowSeen(stored: Stored): string {
  const validity = (v: string) => `daterange(${v}.validity_start, ${v}.validity_end, '[]')`
  return `cross join lateral (
      select lower(w.days) as window_start, upper(w.days) - 1 as window_end
        from (select case when isempty(h.days) then ${validity('v')} else h.days end as days
                from (select range_merge(range_agg(n.days * ${validity('n')})) as days from ${versionsTable(stored)} n
                       where n.tenant_id = $1 and n.id = e.id and n.known_until is null) h) w) shown_window`
}

/** The entries of a catalogue as answers show them: tenant $1, seen on day $2. */
export function entriesSeen(catalogue: Catalogue): string {
  const { keys, fields } = catalogue.cards.form
  const place = (field: string) => (field in keys ? `e.${field}` : `v.${field}`)
  const shown = catalogue.references.flatMap(({ field, shows }) =>
    Object.entries(shows).map(([name, of]) => `${field}_seen.${of} as ${name}`),
  )
  const joins = catalogue.references.map(
    ({ field, to }) => `left join lateral (${versionSeen(to, place(field))}) ${field}_seen on true`,
  )
  const columns = [
    'e.id',
    ...[...Object.keys(keys), ...Object.keys(fields)].map(place),
    'v.is_active',
    'lower(v.days) as valid_from',
    'upper(v.days) - 1 as valid_until',
    'c.revision',
    ...OWN.map((name) => `e.${name}`),
    ...shown,
    ...(hasWindow(catalogue) ? ['shown_window.window_start', 'shown_window.window_end'] : []),
  ]
  return `select ${columns.join(', ')}
    from ${entriesTable(catalogue)} e
    join platform.chains c on c.tenant_id = $1 and c.chain_id = plans.chain()
    join lateral (${versionSeen(catalogue, 'e.id')}) v on true
    ${joins.join('\n    ')}
    ${hasWindow(catalogue) ? windowSeen(catalogue) : ''}
   where e.tenant_id = $1`
}

/** Entries by their ids, in that order. Unknown ids are left out. */
export async function showEntries(
  work: UnitOfWork,
  catalogue: Catalogue,
  ids: readonly number[],
  on: Day = work.today,
): Promise<unknown[]> {
  const rows = await work.sql<{ shown: unknown }>(
    `select to_jsonb(s) as shown from (${entriesSeen(catalogue)} and e.id = any ($3::integer[])) s
      order by array_position($3::integer[], s.id)`,
    [work.tenant.id, on.toString(), ids],
  )
  return rows.map(({ shown }) => entryOf(catalogue, shown))
}

/** An entry as the database writes it in JSON, which is how the wire writes it. */
export function entryOf({ cards }: Catalogue, shown: unknown): unknown {
  return z.decode(cards.get.output, shown)
}
