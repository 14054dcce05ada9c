-- The heads of every log are kept where the database is not, once a day for each tenant, behind the lifecycle's run.
select jobs.create_queue('log-heads', '{
  "policy": "exclusive", "retryLimit": 12, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600,
  "expireInSeconds": 600, "retentionSeconds": 172800, "deleteAfterSeconds": 604800}');
insert into jobs.tenant_schedule (name, begins_with, cron, time_zone, is_caught_up)
  values ('log-heads', 'tenant', '50 0 * * *', null, true);

-- Tenants that are here already, with the same fields as those that come.
insert into jobs.schedule (name, key, cron, timezone, data, options)
  select s.name, t.tenant_id::text, s.cron, t.time_zone, jsonb_build_object('tenant_id', t.tenant_id),
         jsonb_build_object('tz', t.time_zone, 'key', t.tenant_id, 'missed', 'once', 'singletonKey', t.tenant_id)
    from platform.tenants t join jobs.tenant_schedule s on s.name = 'log-heads'
  on conflict (name, key) do nothing;
