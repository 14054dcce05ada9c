-- Queues whose job runs by a schedule of each tenant's own: from the day the tenant is made, or from the day it opens a
-- desk. Each service's migrations add theirs, and then the schedules of the tenants that there are already.
create table jobs.tenant_schedule (
  name text primary key references jobs.queue (name),
  begins_with text not null check (begins_with in ('tenant', 'desk')),
  cron text not null,
  -- Null: the tenant's own.
  time_zone text,
  -- Whether an occurrence that nobody saw is caught up.
  is_caught_up boolean not null
);

-- Makes a tenant's schedules, or moves them to the zone it is in now. The use cases call it that make a tenant, change its
-- zone or open its desk: a trigger of a tenant's table writes that tenant's tables alone. The service may write no schedule,
-- so this runs as the owner, for the tenant of the transaction.
create function jobs.schedule_tenant(tenant uuid, beginning text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tenant is distinct from platform.current_tenant() then
    raise exception 'schedules are made for the tenant of the transaction' using errcode = '42501';
  end if;
  insert into jobs.schedule (name, key, cron, timezone, data, options)
    select s.name, tenant::text, s.cron, z.zone, jsonb_build_object('tenant_id', tenant),
           jsonb_strip_nulls(jsonb_build_object(
             'tz', z.zone, 'key', tenant, 'missed', case when s.is_caught_up then 'once' end, 'singletonKey', tenant))
      from jobs.tenant_schedule s
      join platform.tenants t on t.tenant_id = tenant
     cross join lateral (select coalesce(s.time_zone, t.time_zone) as zone) z
     where s.begins_with = beginning
    on conflict (name, key) do update set timezone = excluded.timezone, options = excluded.options;
end $$;
revoke execute on function jobs.schedule_tenant from public;
grant execute on function jobs.schedule_tenant to :service_role;
