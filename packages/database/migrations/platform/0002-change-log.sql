-- A chain an aggregate: its newest revision, when that was, and the hash of its newest entry. The row is also the lock
-- under which the aggregate changes.
create table platform.chains (
  tenant_id uuid not null references platform.tenants,
  chain_id uuid not null,
  kind text not null check (kind in ('tenant', 'convenio', 'price_table')),
  revision bigint not null default 0 check (revision >= 0),
  revised_at timestamptz,
  hash bytea not null default '\x',
  primary key (tenant_id, chain_id)
);
select platform.isolate_tenants('platform.chains');
grant select, insert on platform.chains to :service_role;
-- SELECT ... FOR UPDATE asks for the right to update a column; the trigger below lets nothing but an append change a row.
grant update (kind) on platform.chains to :service_role;

create table platform.change_log (
  tenant_id uuid not null,
  chain_id uuid not null,
  revision bigint not null,
  at timestamptz not null,
  -- The entry as canonical JSON (RFC 8785). This text is what is hashed; the columns beside it only find it.
  entry text not null,
  hash bytea not null,
  period_id uuid generated always as ((entry::jsonb ->> 'period_id')::uuid) stored,
  primary key (tenant_id, chain_id, revision),
  foreign key (tenant_id, chain_id) references platform.chains
);
create index change_log_by_period on platform.change_log (tenant_id, chain_id, period_id, revision) where period_id is not null;
select platform.isolate_tenants('platform.change_log');
grant select, insert on platform.change_log to :service_role;

-- An entry goes behind the newest one of its chain, or nowhere.
create function platform.append_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  head platform.chains;
  said jsonb := new.entry::jsonb;
begin
  select * into head from platform.chains c where c.tenant_id = new.tenant_id and c.chain_id = new.chain_id for update;
  if head.chain_id is null or new.revision <> head.revision + 1 then
    raise exception 'change log: revision % does not follow revision %', new.revision, head.revision using errcode = '23514', constraint = 'change_log_follows';
  end if;
  if new.at <= head.revised_at then
    raise exception 'change log: % is not later than %', new.at, head.revised_at using errcode = '23514', constraint = 'change_log_later';
  end if;
  if new.hash is distinct from sha256(head.hash || convert_to(new.entry, 'UTF8')) then
    raise exception 'change log: the hash of revision % is not that of its entry', new.revision using errcode = '23514', constraint = 'change_log_hash';
  end if;
  if (said ->> 'revision')::bigint is distinct from new.revision or (said ->> 'at')::timestamptz is distinct from new.at then
    raise exception 'change log: the entry of revision % names another revision or instant', new.revision using errcode = '23514', constraint = 'change_log_entry';
  end if;
  update platform.chains c set revision = new.revision, revised_at = new.at, hash = new.hash
    where c.tenant_id = new.tenant_id and c.chain_id = new.chain_id;
  return new;
end $$;
create trigger append before insert on platform.change_log for each row execute function platform.append_entry();

create function platform.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_schema || '.' || tg_table_name using errcode = '23514', constraint = tg_name;
end $$;
create trigger entries_stay before update or delete or truncate on platform.change_log
  for each statement execute function platform.refuse_change();
create trigger chains_stay before delete or truncate on platform.chains
  for each statement execute function platform.refuse_change();
create trigger chains_only_grow before update on platform.chains
  for each row when (pg_trigger_depth() < 1 or new.revision <> old.revision + 1 or new.kind <> old.kind or new.chain_id <> old.chain_id)
  execute function platform.refuse_change();
create trigger chains_start before insert on platform.chains
  for each row when (new.revision <> 0) execute function platform.refuse_change();
