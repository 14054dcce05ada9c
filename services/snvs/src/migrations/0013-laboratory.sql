-- The registry takes samples and results over APIs of their own, each with credentials of its own.
alter table snvs.desks add column sisa_establishment integer check (sisa_establishment > 0);
grant update (sisa_establishment) on snvs.desks to :service_role;

create table snvs.lab_credentials (
  tenant_id uuid not null references platform.tenants,
  api text not null check (api in ('samples', 'results')),
  -- {app_id, app_key}, AES-256-GCM, bound to the tenant, the API and the version of the key.
  credentials bytea,
  key_version integer check (key_version > 0),
  -- When the registry refused these: nothing goes over this API until there are others, or the queue is resumed.
  refused_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, api),
  check ((credentials is null) = (key_version is null)),
  check (refused_at is null or credentials is not null)
);
select platform.isolate_tenants('snvs.lab_credentials');
select platform.tell_changes('snvs.lab_credentials', 'platform.tell_tenant');
grant select, insert on snvs.lab_credentials to :service_role;
grant update (credentials, key_version, refused_at, updated_at) on snvs.lab_credentials to :service_role;
create trigger lab_credentials_stay before delete or truncate on snvs.lab_credentials for each statement execute function platform.refuse_change();

-- A sample of a case, or a result of a sample. What was found is sealed; what is beside it are the registry's codes and numbers.
create table snvs.lab_reports (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  api text not null check (api in ('samples', 'results')),
  source_reference text not null check (length(source_reference) between 1 and 200),
  state text not null check (state in ('waiting_for_case', 'waiting_for_sample', 'queued', 'sending', 'reported', 'rejected', 'in_doubt', 'held', 'cancelled')),
  -- What it hangs on: a case of ours, the number of a case that was made elsewhere, or a sample.
  case_id uuid,
  id_caso bigint check (id_caso > 0),
  of_sample uuid,
  -- The laboratory's own item, and the codes that were found or told.
  item text check (length(item) between 1 and 100),
  event_id integer,
  id_muestra integer,
  id_tipo_muestra integer,
  id_tipo_prueba integer,
  id_prueba integer,
  -- Of a sample when it was taken, of a result when it was issued.
  day date not null,
  new_sample boolean not null default false,
  sealed bytea,
  key_version integer check (key_version > 0),
  content bytea not null check (length(content) = 32),
  -- The registry at which that on which it hangs has its number; null until it has.
  registry text check (registry in ('stand_in', 'test', 'production')),
  -- The registry's number of it. Of a result the registry need not tell one.
  registry_id bigint check (registry_id > 1),
  errors jsonb check (jsonb_typeof(errors) = 'object'),
  held_because text check (held_because in ('restored')),
  attempt_count integer not null default 0 check (attempt_count >= 0),
  fence bigint not null default 0 check (fence >= 0),
  due_at timestamptz,
  resolution text check (resolution in ('was_sent', 'was_not_sent')),
  reported_at timestamptz,
  purged_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references platform.chains (tenant_id, chain_id),
  foreign key (tenant_id, case_id) references snvs.cases,
  foreign key (tenant_id, of_sample) references snvs.lab_reports,
  constraint lab_reference_taken unique (tenant_id, api, source_reference),
  check (case api when 'samples' then of_sample is null and num_nonnulls(case_id, id_caso) = 1 and id_muestra is not null and id_tipo_muestra is not null
                  else of_sample is not null and num_nonnulls(case_id, id_caso) = 0 and id_prueba is not null and id_tipo_prueba is not null end),
  check ((sealed is null) = (purged_at is not null)),
  check ((sealed is null) = (key_version is null)),
  check (state not in ('queued', 'sending') or registry is not null),
  check (state <> 'reported' or api = 'results' or registry_id is not null),
  check ((state = 'held') = (held_because is not null)),
  check ((state = 'queued') = (due_at is not null)),
  check (purged_at is null or state in ('reported', 'cancelled'))
);
-- A case has one sample of a kind, unless a new one is said; what was cancelled stands in nobody's way.
create unique index sample_already_reported on snvs.lab_reports (tenant_id, case_id, id_muestra, id_tipo_muestra)
  where case_id is not null and not new_sample and state <> 'cancelled';
create unique index sample_elsewhere_already_reported on snvs.lab_reports (tenant_id, id_caso, id_muestra, id_tipo_muestra)
  where id_caso is not null and not new_sample and state <> 'cancelled';
create index lab_reports_due on snvs.lab_reports (tenant_id, api, due_at, id) where state = 'queued';
create index lab_reports_waiting on snvs.lab_reports (tenant_id, api, id) where state in ('waiting_for_case', 'waiting_for_sample');
create index lab_reports_by_state on snvs.lab_reports (tenant_id, api, state, created_at, id);
create index lab_reports_of_case on snvs.lab_reports (tenant_id, case_id) where case_id is not null;
create index lab_reports_of_sample on snvs.lab_reports (tenant_id, of_sample) where of_sample is not null;
create index lab_reports_numbered on snvs.lab_reports (tenant_id, api, registry, registry_id) where registry_id is not null;
create index lab_reports_to_purge on snvs.lab_reports (tenant_id, updated_at) where sealed is not null and state in ('reported', 'cancelled');
create index lab_reports_by_key on snvs.lab_reports (tenant_id, key_version) where sealed is not null;
select platform.isolate_tenants('snvs.lab_reports');
grant select, insert on snvs.lab_reports to :service_role;
grant update (state, item, event_id, id_muestra, id_tipo_muestra, id_tipo_prueba, id_prueba, day, new_sample, sealed, key_version, content,
  registry, registry_id, errors, held_because, attempt_count, fence, due_at, resolution, reported_at, purged_at, updated_at)
  on snvs.lab_reports to :service_role;
create trigger lab_reports_stay before delete or truncate on snvs.lab_reports for each statement execute function platform.refuse_change();

create table snvs.lab_attempts (
  tenant_id uuid not null,
  report_id uuid not null,
  number integer not null check (number > 0),
  fence bigint not null check (fence > 0),
  registry text not null,
  -- The number on which it hung: `idEventoCaso` of a sample, `idEventoMuestra` of a result.
  hangs_on bigint not null,
  content bytea not null check (length(content) = 32),
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  verdict text check (verdict in ('accepted', 'rejected', 'auth', 'throttled', 'transient', 'unknown')),
  http_status integer,
  registry_id bigint,
  -- SHA-256 of the bytes that came back.
  answer bytea check (length(answer) = 32),
  primary key (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references snvs.lab_reports,
  check ((ended_at is null) = (verdict is null))
);
create unique index one_lab_attempt_in_flight on snvs.lab_attempts (tenant_id, report_id) where ended_at is null;
create index lab_attempts_in_flight on snvs.lab_attempts (tenant_id, started_at) where ended_at is null;
select platform.isolate_tenants('snvs.lab_attempts');
grant select, insert on snvs.lab_attempts to :service_role;
grant update (ended_at, verdict, http_status, registry_id, answer) on snvs.lab_attempts to :service_role;
create function snvs.keep_lab_attempt() returns trigger
  language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'attempt % of % has ended', old.number, old.report_id using errcode = '23514', constraint = 'keep_lab_attempt';
  end if;
  return new;
end $$;
create trigger keep_lab_attempt before update on snvs.lab_attempts for each row execute function snvs.keep_lab_attempt();
create trigger lab_attempts_stay before delete or truncate on snvs.lab_attempts for each statement execute function platform.refuse_change();

create table snvs.lab_reads (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  read_at timestamptz not null,
  key_id uuid,
  user_id uuid,
  request_id text not null,
  why text not null check (why in ('read', 'export')),
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references snvs.lab_reports
);
create index lab_reads_by_report on snvs.lab_reads (tenant_id, report_id, read_at);
select platform.isolate_tenants('snvs.lab_reads');
grant select, insert on snvs.lab_reads to :service_role;
create trigger lab_reads_stay before update or delete or truncate on snvs.lab_reads for each statement execute function platform.refuse_change();

-- What decides of a report is told by its own stream, as that of a case is.
create function snvs.tell_lab_report() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, t.report_id) from (select distinct tenant_id, report_id from touched order by 1, 2) t;
  return null;
end $$;
select platform.tell_changes('snvs.lab_attempts', 'snvs.tell_lab_report');

-- A report that is sealed with another key stays the report that it was: whoever did that to a batch is told by the tenant's stream.
create function snvs.tell_lab_report_of_row() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.updated_at = old.updated_at
     and to_jsonb(new) - '{sealed,key_version}'::text[] = to_jsonb(old) - '{sealed,key_version}'::text[] then
    perform platform.owe_entry(new.tenant_id, new.tenant_id);
  else
    perform platform.owe_entry(new.tenant_id, new.id);
  end if;
  return null;
end $$;
create trigger told_insert after insert on snvs.lab_reports
  for each row execute function snvs.tell_lab_report_of_row();
create trigger told_update after update on snvs.lab_reports
  for each row when (old is distinct from new) execute function snvs.tell_lab_report_of_row();
