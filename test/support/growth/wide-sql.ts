import { idOf, LONG, MADE_AT } from './clinic-sql.ts'

// $1 tenant, $2 seed, $3 how many convenios, $6 how many.

const [, , BUSY, ONE_CODE] = LONG.map((which) => idOf(`'convenio' || ($3 + ${which})`))

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
      select * from platform.chains where tenant_id = $1 and chain_id = ${BUSY}
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
  /** More prices of the one code, each known instead of the one before, one a minute. */
  prices: `
    do $do$
    declare
      chain platform.chains;
      said text;
    begin
      for k in 1..$6 loop
        select * into chain from platform.chains where tenant_id = $1 and chain_id = ${ONE_CODE};
        update contracts.particular_price_versions set known_until = chain.revision + 1
         where tenant_id = $1 and convenio_id = chain.chain_id and known_from = chain.revision;
        insert into contracts.particular_price_versions (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, known_from)
        select $1, ${idOf(`'changed' || chain.revision`)}, convenio_id, id, procedure_code, daterange(null, null), 'Procedure', 100 + k, chain.revision + 1
          from contracts.particular_prices where tenant_id = $1 and convenio_id = chain.chain_id;
        said := format('{"at":"%s","change_type":"update","revision":%s}',
                       to_char((chain.revised_at + interval '1 minute') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), chain.revision + 1);
        insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
        values ($1, chain.chain_id, chain.revision + 1, chain.revised_at + interval '1 minute', said, sha256(chain.hash || convert_to(said, 'UTF8')));
      end loop;
    end $do$`,
} as const
