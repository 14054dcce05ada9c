-- release-before: works
-- The same sums. Citus carries a tenant that a statement sets to the server that has their rows, and none of `set_config`.
create or replace function platform.count_refusals(tenants uuid[], days date[], operations text[], codes text[], counts bigint[]) returns void
  language plpgsql as $$
declare
  one record;
begin
  for one in
    select counted.* from unnest(tenants, days, operations, codes, counts) as counted (tenant_id, day, operation, code, refused)
     order by 1, 2, 3, 4
  loop
    execute format('set local vigencia.tenant = %L', one.tenant_id);
    perform set_config('synchronous_commit', 'off', true);
    insert into platform.refusal_counts as known (tenant_id, day, operation, code, refused)
      values (one.tenant_id, one.day, one.operation, one.code, one.refused)
      on conflict (tenant_id, day, operation, code) do update set refused = known.refused + excluded.refused;
    delete from platform.refusal_counts old where old.tenant_id = one.tenant_id and old.day < one.day - 90;
  end loop;
end $$;
