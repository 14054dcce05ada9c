-- What is due to one webhook: the job says whose, and the rows say what is due. Run twice it sends nothing twice. It is never given
-- up, because what waits is woken by nothing else until the next event.
select jobs.create_queue('webhook-deliveries', '{
  "policy": "standard", "retryLimit": 100000, "retryDelay": 5, "retryBackoff": true, "retryDelayMax": 60, "expireInSeconds": 120,
  "retentionSeconds": 2592000, "deleteAfterSeconds": 600}');
-- Once a night for each tenant: deliveries of which the days are over, and receivers that nobody was woken for.
select jobs.create_queue('webhook-purge', '{
  "policy": "exclusive", "retryLimit": 5, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600, "expireInSeconds": 900,
  "retentionSeconds": 86400, "deleteAfterSeconds": 86400}');
insert into jobs.tenant_schedule (name, begins_with, cron, time_zone, is_caught_up)
  values ('webhook-purge', 'tenant', '50 3 * * *', null, true);
-- Tenants that there are already have every schedule that begins with a tenant. Theirs of this queue is as that of another.
insert into jobs.schedule (name, key, cron, timezone, data, options)
  select distinct on (s.key) 'webhook-purge', s.key, '50 3 * * *', s.timezone, s.data, s.options
    from jobs.schedule s join jobs.tenant_schedule t on t.name = s.name and t.begins_with = 'tenant' and t.time_zone is null
   order by s.key, s.name;

-- In the transaction that makes the work, so that there is no work without it, and no waking for work that was rolled back.
create function jobs.wake_webhooks(tenant uuid, webhooks uuid[], after_seconds integer) returns void
  language plpgsql as $$
begin
  insert into jobs.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
                        deletion_seconds, start_after, keep_until)
    select q.name, jsonb_build_object('tenant_id', tenant, 'webhook_id', w.id), q.policy, q.retry_limit, q.retry_delay,
           q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
           jobs.job_now() + make_interval(secs => after_seconds),
           jobs.job_now() + make_interval(secs => after_seconds + q.retention_seconds)
      from jobs.queue q cross join unnest(webhooks) w (id) where q.name = 'webhook-deliveries';
end $$;
revoke execute on function jobs.wake_webhooks from public;
grant execute on function jobs.wake_webhooks to :service_role;
