-- What an attempt sent, by the report's keyed digest, so that a doubt about one report is never settled by another; and the
-- attempt in doubt that it repeats by itself.
alter table snvs.attempts
  add column content bytea not null check (length(content) = 32),
  add column repeats integer check (repeats < number),
  add constraint attempts_repeats_one foreign key (tenant_id, case_id, repeats) references snvs.attempts (tenant_id, case_id, number);
-- One attempt is repeated by itself once, and a case has one such.
create unique index attempt_repeated on snvs.attempts (tenant_id, case_id) where repeats is not null;
create index attempts_in_flight on snvs.attempts (tenant_id, started_at) where ended_at is null;
-- What the registry had numbered before a doubt began; and whether a number is another case's.
create index attempts_numbered on snvs.attempts (tenant_id, registry, id_caso) where id_caso is not null;
create index cases_by_id_caso on snvs.cases (tenant_id, id_caso) where id_caso is not null;

-- The registry's lists of codes as they were fetched: each change is a version.
create table snvs.code_lists (
  tenant_id uuid not null references platform.tenants,
  registry text not null check (registry in ('stand_in', 'test', 'production')),
  version integer not null check (version > 0),
  code_count integer not null check (code_count > 0),
  fetched_at timestamptz not null,
  -- When it was last fetched and found the same.
  checked_at timestamptz not null check (checked_at >= fetched_at),
  primary key (tenant_id, registry, version)
);
select platform.isolate_tenants('snvs.code_lists');
grant select, insert on snvs.code_lists to :service_role;
grant update (checked_at) on snvs.code_lists to :service_role;
create trigger code_lists_stay before delete or truncate on snvs.code_lists for each statement execute function platform.refuse_change();

-- A code is inserted by the version that brings it and closed once by the version that no longer has it, or words it otherwise.
create table snvs.codes (
  tenant_id uuid not null,
  registry text not null,
  group_id integer not null,
  event_id integer not null,
  classification_id integer not null,
  group_name text not null,
  event_name text not null,
  classification_name text not null,
  known_from integer not null,
  known_until integer check (known_until > known_from),
  primary key (tenant_id, registry, group_id, event_id, classification_id, known_from),
  foreign key (tenant_id, registry, known_from) references snvs.code_lists,
  foreign key (tenant_id, registry, known_until) references snvs.code_lists
);
create unique index code_known_once on snvs.codes (tenant_id, registry, group_id, event_id, classification_id) where known_until is null;
create index codes_by_version on snvs.codes (tenant_id, registry, known_from);
select platform.isolate_tenants('snvs.codes');
grant select, insert on snvs.codes to :service_role;
grant update (known_until) on snvs.codes to :service_role;
create function snvs.close_code_once() returns trigger
  language plpgsql as $$
begin
  if old.known_until is not null then
    raise exception 'code %/%/% is closed', old.group_id, old.event_id, old.classification_id
      using errcode = '23514', constraint = 'close_code_once';
  end if;
  return new;
end $$;
create trigger close_code_once before update on snvs.codes for each row execute function snvs.close_code_once();
create trigger codes_stay before delete or truncate on snvs.codes for each statement execute function platform.refuse_change();

-- Jobs carry ids only. One wakes the workers for a case: it says whose, and the case's row says what is to be done; run twice
-- it does nothing twice. It is kept for a day if nobody takes it: by then the sweep has done its work.
select jobs.create_queue('case-delivery', '{
  "policy": "standard", "retryLimit": 2, "retryDelay": 1, "expireInSeconds": 60, "retentionSeconds": 86400, "deleteAfterSeconds": 600}');
-- Once a minute for each tenant that has a desk: attempts that nobody ended, and cases that nobody was woken for.
select jobs.create_queue('case-sweep', '{
  "policy": "exclusive", "retryLimit": 2, "retryDelay": 5, "expireInSeconds": 300, "retentionSeconds": 3600, "deleteAfterSeconds": 3600}');

-- In the transaction that makes the work, so that there is no work without it, and no waking for work that was rolled back.
create function snvs.wake_workers(tenant uuid, of_case uuid) returns void
  language sql
  begin atomic
    insert into jobs.job (name, data, policy, retry_limit, retry_delay, expire_seconds, deletion_seconds, keep_until)
      select q.name, jsonb_build_object('tenant_id', tenant, 'case_id', of_case), q.policy, q.retry_limit, q.retry_delay,
             q.expire_seconds, q.deletion_seconds, jobs.job_now() + make_interval(secs => q.retention_seconds)
        from jobs.queue q where q.name = 'case-delivery';
  end;
revoke execute on function snvs.wake_workers from public;
grant execute on function snvs.wake_workers to :service_role;

-- Desks are opened by the service, which may write no schedule: so it is the owner who does.
create function snvs.schedule_sweep() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into jobs.schedule (name, key, cron, timezone, data, options)
    values ('case-sweep', new.tenant_id::text, '* * * * *', 'UTC', jsonb_build_object('tenant_id', new.tenant_id),
            jsonb_build_object('tz', 'UTC', 'key', new.tenant_id, 'singletonKey', new.tenant_id))
    on conflict (name, key) do nothing;
  return new;
end $$;
revoke execute on function snvs.schedule_sweep from public;
create trigger schedule_sweep after insert on snvs.desks for each row execute function snvs.schedule_sweep();
