-- In PL/pgSQL, as every function that reads tables.
create or replace function snvs.wake_workers(tenant uuid, of_case uuid) returns void
  language plpgsql as $$
begin
  insert into jobs.job (name, data, policy, retry_limit, retry_delay, expire_seconds, deletion_seconds, keep_until)
    select q.name, jsonb_build_object('tenant_id', tenant, 'case_id', of_case), q.policy, q.retry_limit, q.retry_delay,
           q.expire_seconds, q.deletion_seconds, jobs.job_now() + make_interval(secs => q.retention_seconds)
      from jobs.queue q where q.name = 'case-delivery';
end $$;
