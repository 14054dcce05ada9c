-- A job that waits for its next try begins now: the desk may have other credentials by this time.
create or replace function snvs.fetch_first_codes(tenant uuid) returns void
  language plpgsql as $$
begin
  insert into jobs.job (name, data, singleton_key, policy, retry_limit, retry_delay, expire_seconds, deletion_seconds, keep_until)
    select q.name, jsonb_build_object('tenant_id', tenant), tenant::text, q.policy, q.retry_limit, q.retry_delay,
           q.expire_seconds, q.deletion_seconds, jobs.job_now() + make_interval(secs => q.retention_seconds)
      from jobs.queue q where q.name = 'case-first-codes'
    on conflict do nothing;
  update jobs.job set start_after = jobs.job_now()
   where name = 'case-first-codes' and singleton_key = tenant::text and state = 'retry' and start_after > jobs.job_now();
end $$;
