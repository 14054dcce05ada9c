-- As soon as a desk has credentials its registry's list of codes is fetched, and every minute until one is there. A job of
-- that queue is tried again for as long as it takes; a list or a desk without credentials ends it.
select jobs.create_queue('case-first-codes', '{
  "policy": "exclusive", "retryLimit": 100000, "retryDelay": 60, "expireInSeconds": 1200, "retentionSeconds": 1209600,
  "deleteAfterSeconds": 3600}');

-- One job of a tenant is enough, waiting or running.
create function snvs.fetch_first_codes(tenant uuid) returns void
  language plpgsql as $$
begin
  insert into jobs.job (name, data, singleton_key, policy, retry_limit, retry_delay, expire_seconds, deletion_seconds, keep_until)
    select q.name, jsonb_build_object('tenant_id', tenant), tenant::text, q.policy, q.retry_limit, q.retry_delay,
           q.expire_seconds, q.deletion_seconds, jobs.job_now() + make_interval(secs => q.retention_seconds)
      from jobs.queue q where q.name = 'case-first-codes'
    on conflict do nothing;
end $$;
revoke execute on function snvs.fetch_first_codes from public;
grant execute on function snvs.fetch_first_codes to :service_role;
