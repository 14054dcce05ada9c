-- Policies hold no sub-select: Citus refuses them. A row that is read is compared as a UUID, so that an index finds it; where
-- a statement names the tenant itself, that is asked once. A row that is written is compared as text, each by itself: to
-- write a UUID costs less than to read one out of the setting. A setting that is absent or empty is no tenant's.
create or replace function platform.isolate_tenants(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('drop policy if exists tenant on %s', target);
  execute format(
    'create policy tenant on %s using (tenant_id = platform.current_tenant()) '
    'with check (tenant_id::text = current_setting(''vigencia.tenant'', true))',
    target);
end $$;

do $$
declare
  target regclass;
begin
  for target in select polrelid from pg_policy where polname = 'tenant' loop
    perform platform.isolate_tenants(target);
  end loop;
end $$;
