-- release-before: works
-- Once a night for each tenant: sessions and invitations that are over.
select jobs.create_queue('session-purge', '{
  "policy": "exclusive", "retryLimit": 5, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600, "expireInSeconds": 900,
  "retentionSeconds": 86400, "deleteAfterSeconds": 86400}');
insert into jobs.tenant_schedule (name, begins_with, cron, time_zone, is_caught_up)
  values ('session-purge', 'tenant', '40 3 * * *', null, true);
-- Tenants that there are already have every schedule that begins with a tenant. Theirs of this queue is as that of another.
insert into jobs.schedule (name, key, cron, timezone, data, options)
  select distinct on (s.key) 'session-purge', s.key, '40 3 * * *', s.timezone, s.data, s.options
    from jobs.schedule s join jobs.tenant_schedule t on t.name = s.name and t.begins_with = 'tenant' and t.time_zone is null
   order by s.key, s.name;
