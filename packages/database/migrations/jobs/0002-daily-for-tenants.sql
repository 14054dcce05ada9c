-- A trigger of platform.tenants, for a queue whose job runs daily for each tenant, in its zone: `('queue', 'cron')`. The
-- schedule is made with the tenant and goes along with its zone. An occurrence that nobody saw is caught up.
create function jobs.schedule_daily() returns trigger
  language plpgsql as $$
begin
  insert into jobs.schedule (name, key, cron, timezone, data, options)
    values (tg_argv[0], new.tenant_id::text, tg_argv[1], new.time_zone, jsonb_build_object('tenant_id', new.tenant_id),
            jsonb_build_object('tz', new.time_zone, 'key', new.tenant_id, 'missed', 'once', 'singletonKey', new.tenant_id))
    on conflict (name, key) do update set timezone = excluded.timezone, options = excluded.options;
  return new;
end $$;
