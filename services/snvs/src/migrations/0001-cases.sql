-- A tenant's dealings with the registry: where, as whom, and what happens with what was sent.
create table snvs.desks (
  tenant_id uuid primary key references platform.tenants,
  registry text not null check (registry in ('stand_in', 'test', 'production')),
  -- {app_id, app_key}, AES-256-GCM, bound to the tenant and the version of the key.
  credentials bytea,
  key_version integer check (key_version > 0),
  establishment text check (establishment ~ '^[0-9]{14}$'),
  -- Days within which the registry refuses a second case of one person, by event: {"307": 90}. Only for these a send that
  -- nobody can know the end of is repeated by itself.
  duplicate_windows jsonb not null default '{}' check (jsonb_typeof(duplicate_windows) = 'object'),
  purge_after_days integer not null default 30 check (purge_after_days between 0 and 3650),
  paused_because text check (paused_because in ('operator', 'credentials', 'restored')),
  paused_at timestamptz,
  updated_at timestamptz not null,
  check ((paused_because is null) = (paused_at is null)),
  check ((credentials is null) = (key_version is null))
);
select platform.isolate_tenants('snvs.desks');
grant select, insert on snvs.desks to :service_role;
grant update (registry, credentials, key_version, establishment, duplicate_windows, purge_after_days, paused_because, paused_at, updated_at) on snvs.desks to :service_role;

-- One report of a case. What is about the person is sealed; what is beside it says nothing of who it is.
create table snvs.cases (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  source_reference text not null check (length(source_reference) between 1 and 200),
  state text not null check (state in ('queued', 'sending', 'reported', 'adopted', 'rejected', 'citizen_not_found', 'in_doubt', 'held', 'cancelled')),
  -- The event, in the registry's codes.
  group_id integer not null,
  event_id integer not null,
  classification_id integer not null,
  paper_date date not null,
  establishment text not null,
  new_episode boolean not null default false,
  -- The report's JSON, AES-256-GCM, bound to tenant, case and key version; null once it is purged.
  sealed bytea,
  key_version integer check (key_version > 0),
  -- Keyed digests: of type, number and sex of the document where there is a number, to find the same person; of the
  -- document's number alone, to search; and of the whole report, to say for ever what was sent.
  identity bytea check (length(identity) = 32),
  document bytea check (length(document) = 32),
  content bytea not null check (length(content) = 32),
  -- What the registry answered: its number, or its faults by the registry's own keys.
  id_caso bigint check (id_caso > 0),
  errors jsonb check (jsonb_typeof(errors) = 'object'),
  held_because text check (held_because in ('code_disabled', 'paused', 'restored')),
  attempt_count integer not null default 0 check (attempt_count >= 0),
  -- Of the newest attempt; an answer that comes with an older one is not written.
  fence bigint not null default 0 check (fence >= 0),
  -- Not to be sent before.
  due_at timestamptz,
  resolution text check (resolution in ('was_sent', 'was_not_sent')),
  acknowledged_at timestamptz,
  reported_at timestamptz,
  purged_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references platform.chains (tenant_id, chain_id),
  constraint source_reference_taken unique (tenant_id, source_reference),
  check ((sealed is null) = (purged_at is not null)),
  check ((sealed is null) = (key_version is null)),
  check (state not in ('reported', 'adopted') or id_caso is not null),
  check ((state = 'held') = (held_because is not null)),
  check ((state = 'queued') = (due_at is not null)),
  check (purged_at is null or state in ('reported', 'adopted', 'cancelled'))
);
-- One person and event is one case, unless a new episode is said; what was cancelled stands in nobody's way.
create unique index case_already_reported on snvs.cases (tenant_id, identity, event_id)
  where identity is not null and not new_episode and state <> 'cancelled';
create index cases_due on snvs.cases (tenant_id, due_at, id) where state = 'queued';
create index cases_by_state on snvs.cases (tenant_id, state, created_at, id);
create index cases_by_document on snvs.cases (tenant_id, document) where document is not null;
select platform.isolate_tenants('snvs.cases');
grant select, insert on snvs.cases to :service_role;
grant update (state, group_id, event_id, classification_id, paper_date, establishment, sealed, key_version, identity, document, content,
  id_caso, errors, held_because, attempt_count, fence, due_at, resolution, acknowledged_at, reported_at, purged_at, updated_at, new_episode)
  on snvs.cases to :service_role;
create trigger cases_stay before delete or truncate on snvs.cases for each statement execute function platform.refuse_change();

-- What was sent, written down before the wire is touched, and ended once, with what came back.
create table snvs.attempts (
  tenant_id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  fence bigint not null check (fence > 0),
  registry text not null,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  verdict text check (verdict in ('accepted', 'duplicate', 'rejected', 'citizen_not_found', 'auth', 'throttled', 'transient', 'unknown')),
  http_status integer,
  id_caso bigint,
  -- SHA-256 of the bytes that came back.
  answer bytea check (length(answer) = 32),
  primary key (tenant_id, case_id, number),
  foreign key (tenant_id, case_id) references snvs.cases,
  check ((ended_at is null) = (verdict is null))
);
create unique index one_attempt_in_flight on snvs.attempts (tenant_id, case_id) where ended_at is null;
select platform.isolate_tenants('snvs.attempts');
grant select, insert on snvs.attempts to :service_role;
grant update (ended_at, verdict, http_status, id_caso, answer) on snvs.attempts to :service_role;
create function snvs.keep_attempt() returns trigger
  language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'attempt % of case % has ended', old.number, old.case_id using errcode = '23514', constraint = 'keep_attempt';
  end if;
  return new;
end $$;
create trigger keep_attempt before update on snvs.attempts for each row execute function snvs.keep_attempt();
create trigger attempts_stay before delete or truncate on snvs.attempts for each statement execute function platform.refuse_change();

-- Who read a full case, and when.
create table snvs.reads (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  read_at timestamptz not null,
  key_id uuid,
  user_id uuid,
  request_id text not null,
  why text not null check (why in ('read', 'export')),
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references snvs.cases
);
create index reads_by_case on snvs.reads (tenant_id, case_id, read_at);
select platform.isolate_tenants('snvs.reads');
grant select, insert on snvs.reads to :service_role;
create trigger reads_stay before update or delete or truncate on snvs.reads for each statement execute function platform.refuse_change();

-- What a purge, a new key and a masked list go through.
create index cases_to_purge on snvs.cases (tenant_id, updated_at) where sealed is not null and state in ('reported', 'adopted', 'cancelled');
create index cases_by_key on snvs.cases (tenant_id, key_version) where sealed is not null;

-- The daily purge: as the contract lifecycle, a queue, and for each tenant a schedule in its zone, made with it.
select jobs.create_queue('case-purge', '{
  "policy": "exclusive", "retryLimit": 12, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600,
  "expireInSeconds": 600, "retentionSeconds": 172800, "deleteAfterSeconds": 604800}');

create trigger schedule_purge after insert or update of time_zone on platform.tenants
  for each row execute function jobs.schedule_daily('case-purge', '35 0 * * *');
update platform.tenants set time_zone = time_zone;
