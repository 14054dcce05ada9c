import { idOf, MADE_AT } from './clinic-sql.ts'

// $1 tenant, $2 seed, $6 how many.

/** What a tenant has many of beside prices, and a convenio that was changed again and again. */
export const WIDE_SQL = {
  everything: [
    `insert into platform.idempotency_keys (tenant_id, key, asked, answer, expires_at)
     select $1, 'kept ' || $2 || k, sha256(convert_to(k::text, 'UTF8')), '{}', timestamptz '2026-06-16T00:00:00Z' + k * interval '1 second'
       from generate_series(1, $6) k`,
    `insert into platform.api_keys (tenant_id, id, name, prefix, hash, scopes, created_at)
     select $1, ${idOf(`'key' || k`)}, 'Key ' || k, 'vig_test_', sha256(convert_to($1 || 'key' || k, 'UTF8')), '{prices:read}', ${MADE_AT}
       from generate_series(1, $6) k`,
    `insert into contracts.providers (tenant_id, id, name, created_at, updated_at)
     select $1, ${idOf(`'provider' || k`)}, 'Provider ' || k, ${MADE_AT}, ${MADE_AT} from generate_series(1, $6) k`,
    // each accepts the first two convenios
    `insert into contracts.provider_convenios (tenant_id, id, provider_id, convenio_id, linked_at, linked_on)
     select $1, ${idOf(`'spell' || k || '.' || i`)}, ${idOf(`'provider' || k`)}, ${idOf(`'convenio' || i`)}, ${MADE_AT}, '2024-01-01'
       from generate_series(1, $6) k, generate_series(1, 2) i`,
  ],
  /** More revisions of the busy convenio, one a minute. */
  revisions: `
    with recursive busy as (
      select c.* from platform.chains c join contracts.convenios o on o.tenant_id = c.tenant_id and o.id = c.chain_id
       where c.tenant_id = $1 order by o.name desc limit 1
    ), told as (
      select chain_id, revision, revised_at as at, null as entry, hash from busy
       union all
      select chain_id, revision + 1, at + interval '1 minute', next.entry, sha256(told.hash || convert_to(next.entry, 'UTF8'))
        from told cross join lateral (
          select format('{"at":"%s","change_type":"update","revision":%s}',
                        to_char((told.at + interval '1 minute') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), told.revision + 1) as said) n
             cross join lateral (select n.said as entry) next
       where told.revision < (select revision from busy) + $6
    )
    insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
    select $1, chain_id, revision, at, entry, hash from told where entry is not null order by revision`,
} as const
