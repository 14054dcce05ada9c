-- release-before: works
-- How many requests of a tenant were refused, by day, operation and code. It says nothing of who asked, and of nothing that was asked.
-- It decides nothing, and is kept for 90 days.
create table platform.refusal_counts (
  tenant_id uuid not null references platform.tenants,
  day date not null,
  operation text not null check (length(operation) between 1 and 100),
  code text not null check (length(code) between 1 and 60),
  refused bigint not null check (refused > 0),
  primary key (tenant_id, day, operation, code)
);
select platform.isolate_tenants('platform.refusal_counts');
grant select, insert, delete on platform.refusal_counts to :service_role;
grant update (refused) on platform.refusal_counts to :service_role;

-- Adds what was counted in a process since the last time. Its commit waits for no disk and for no standby.
create function platform.count_refusals(tenants uuid[], days date[], operations text[], codes text[], counts bigint[]) returns void
  language plpgsql as $$
declare
  one record;
begin
  for one in
    select counted.* from unnest(tenants, days, operations, codes, counts) as counted (tenant_id, day, operation, code, refused)
     order by 1, 2, 3, 4
  loop
    perform set_config('vigencia.tenant', one.tenant_id::text, true), set_config('synchronous_commit', 'off', true);
    insert into platform.refusal_counts as known (tenant_id, day, operation, code, refused)
      values (one.tenant_id, one.day, one.operation, one.code, one.refused)
      on conflict (tenant_id, day, operation, code) do update set refused = known.refused + excluded.refused;
    delete from platform.refusal_counts old where old.tenant_id = one.tenant_id and old.day < one.day - 90;
  end loop;
end $$;
