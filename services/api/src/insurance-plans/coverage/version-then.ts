/**
 * SQL that finds versions as known at `a.at_revision`, a row of the surrounding statement, on the day `a.day`.
 * It uses a range and no comparison, so that an entry's few versions are found by its id.
 */
export const KNOWN = 'int8range(v.known_from, v.known_until) @> a.at_revision'

/** The version that holds the day, or the first one where it starts later. */
function fitting(one: string, id: string, columns: string): string {
  return `select v.id, v.is_active, case when not v.days @> a.day then lower(v.days) end as starts_later, ${columns}
      from plans.${one}_versions v
     where v.tenant_id = $1 and v.id = ${id} and ${KNOWN}
     order by v.days @> a.day desc, lower(v.days) nulls first limit 1`
}

/** The version of the entry with this id, as `name`: tenant $1. */
export function ofEntry(one: string, id: string, columns: string, name = one): string {
  return `left join lateral (${fitting(one, id, columns)}) ${name} on true`
}

/**
 * The same by a natural key: tenant $1. The entries are found first, and then their versions.
 * Entries may be made again after they ended. One that is active on the day stands before the others.
 */
export function ofNaturalKey(one: string, many: string, naturalKey: string, columns: string): string {
  return `left join lateral (
    select f.* from plans.${many} e cross join lateral (${fitting(one, 'e.id', columns)}) f
     where e.tenant_id = $1 and e.natural_key = ${naturalKey}
     order by (f.starts_later is null and f.is_active) desc, f.starts_later nulls first limit 1) ${one} on true`
}
