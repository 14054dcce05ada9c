-- A statement reads its tenant once, however many rows it writes: as a subquery the setting is read before the first of them.
create or replace function platform.isolate_tenants(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (tenant_id = (select platform.current_tenant())) with check (tenant_id = (select platform.current_tenant()))',
    target);
end $$;

-- And so do the tables that there are, where they still say what was first written.
do $$
declare
  target regclass;
begin
  for target in
    select polrelid from pg_policy
     where polname = 'tenant' and pg_get_expr(polqual, polrelid) = '(tenant_id = platform.current_tenant())'
  loop
    execute format('drop policy tenant on %s', target);
    perform platform.isolate_tenants(target);
  end loop;
end $$;
