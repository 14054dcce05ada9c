-- No row that prices, admits or decides changes without an entry of its stream in the same transaction. Whoever writes such
-- rows owes the stream's next entry: triggers note it here, and the foreign key asks for it when the transaction ends, once
-- a revision however many rows there were.
create table platform.told_revisions (
  tenant_id uuid not null,
  chain_id uuid not null,
  revision bigint not null,
  primary key (tenant_id, chain_id, revision),
  constraint must_be_told foreign key (tenant_id, chain_id, revision)
    references platform.change_log deferrable initially deferred
);
select platform.isolate_tenants('platform.told_revisions');
grant select on platform.told_revisions to :service_role;
create trigger told_stay before update or delete or truncate on platform.told_revisions
  for each statement execute function platform.refuse_change();

-- The lock keeps a revision to one transaction: what another is about to record cannot stand for what this one writes. A
-- row written behind its own entry owes one more. A tenant is made before its stream, and nobody else can know of it.
create function platform.owe_entry(tenant uuid, stream uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  next bigint;
begin
  select c.revision + 1 into next from platform.chains c where c.tenant_id = tenant and c.chain_id = stream for update;
  if next is null then
    insert into platform.told_revisions (tenant_id, chain_id, revision) values (tenant, stream, 1);
  else
    insert into platform.told_revisions (tenant_id, chain_id, revision) values (tenant, stream, next) on conflict do nothing;
  end if;
end $$;
revoke execute on function platform.owe_entry from public;
grant execute on function platform.owe_entry to :service_role;

-- What a statement touched is told by the stream that has the row's own id.
create function platform.tell_itself() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, t.id) from (select distinct tenant_id, id from touched order by 1, 2) t;
  return null;
end $$;

-- And by the stream of the tenant.
create function platform.tell_tenant() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, t.tenant_id) from (select distinct tenant_id from touched order by 1) t;
  return null;
end $$;

-- One line in each migration that makes a table which prices, admits or decides: by which of such functions it is told.
create function platform.tell_changes(target regclass, teller regproc) returns void
  language plpgsql as $$
begin
  execute format('create trigger told_insert after insert on %s referencing new table as touched for each statement execute function %s()', target, teller);
  execute format('create trigger told_update after update on %s referencing new table as touched for each statement execute function %s()', target, teller);
  execute format('create trigger told_delete after delete on %s referencing old table as touched for each statement execute function %s()', target, teller);
end $$;
