-- release-before: works
-- Where people of a tenant sign in by OpenID Connect, as its admin set it. The client's secret is sealed by the operator's key.
create table platform.sign_in_issuers (
  tenant_id uuid primary key references platform.tenants,
  issuer text not null check (length(issuer) between 8 and 2048),
  client_id text not null check (length(client_id) between 1 and 255),
  sealed bytea,
  key_version integer check (key_version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- It has no secret any more, and nobody signs in there.
  removed_at timestamptz,
  check ((removed_at is null) = (sealed is not null) and (sealed is null) = (key_version is null))
);
select platform.isolate_tenants('platform.sign_in_issuers');
select platform.tell_changes('platform.sign_in_issuers', 'platform.tell_tenant');
grant select, insert on platform.sign_in_issuers to :service_role;
grant update (issuer, client_id, sealed, key_version, updated_at, removed_at) on platform.sign_in_issuers to :service_role;

-- Who somebody is at an issuer, bound to a person when they took up an invitation there. An e-mail address binds nobody. The salt
-- lets the change log tell whether it is still the one that was bound, and nobody guesses it from what the log holds.
create table platform.subjects (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  issuer text not null check (length(issuer) between 8 and 2048),
  subject text not null check (length(subject) between 1 and 255),
  salt bytea not null check (length(salt) = 32),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references platform.people
);
create unique index subject_taken on platform.subjects (tenant_id, issuer, subject) where ended_at is null;
create index subjects_by_person on platform.subjects (tenant_id, person_id);
select platform.isolate_tenants('platform.subjects');
select platform.tell_changes('platform.subjects', 'platform.tell_tenant');
grant select, insert on platform.subjects to :service_role;
grant update (ended_at) on platform.subjects to :service_role;
create trigger subjects_stay_ended before update on platform.subjects
  for each row when (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
  execute function platform.refuse_change();

-- Visits to an issuer that opened a session: none opens two. What is over is refused by its own time, and removed.
create table platform.used_visits (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id)
);
select platform.isolate_tenants('platform.used_visits');
grant select, insert, delete on platform.used_visits to :service_role;

-- When the issuer saw who it is; null: it did not say so, or somebody showed it here, when the session began.
alter table platform.sessions add column authenticated_at timestamptz;
