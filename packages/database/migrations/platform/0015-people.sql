-- release-before: works
-- Who works with the console. Names and addresses stand in this table alone: the change log knows a person by id. The salt
-- lets it tell all the same whether they are those that were entered, and nobody can guess them from what it holds.
create table platform.people (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  salt bytea not null check (length(salt) = 32),
  roles text[] not null check (cardinality(roles) > 0),
  language text check (length(language) between 2 and 35),
  is_active boolean not null,
  -- Argon2id with its salt and its costs; null: they have none.
  password text check (password like '$argon2id$%'),
  created_at timestamptz not null,
  -- When they first took up an invitation.
  joined_at timestamptz,
  primary key (tenant_id, id)
);
create unique index email_taken on platform.people (tenant_id, email) where is_active;
select platform.isolate_tenants('platform.people');
select platform.tell_changes('platform.people', 'platform.tell_tenant');
grant select, insert on platform.people to :service_role;
grant update (name, email, roles, language, is_active, password, joined_at) on platform.people to :service_role;

-- What is kept of a link is its hash alone.
create table platform.invitations (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- When it was taken up or replaced.
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references platform.people
);
create unique index invitations_hash on platform.invitations (hash);
create index invitations_by_person on platform.invitations (tenant_id, person_id);
select platform.isolate_tenants('platform.invitations');
create policy holder on platform.invitations for select
  using (hash = decode(nullif(current_setting('vigencia.invitation_hash', true), ''), 'hex'));
select platform.tell_changes('platform.invitations', 'platform.tell_tenant');
grant select, insert on platform.invitations to :service_role;
grant update (closed_at) on platform.invitations to :service_role;
create trigger invitations_stay_closed before update on platform.invitations
  for each row when (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
  execute function platform.refuse_change();

-- A browser that somebody is signed in with. Of its cookie the hash is kept.
create table platform.sessions (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  way text not null check (length(way) between 1 and 20),
  browser text not null check (length(browser) <= 255),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references platform.people
);
create unique index sessions_hash on platform.sessions (hash);
create index sessions_by_person on platform.sessions (tenant_id, person_id, created_at);
select platform.isolate_tenants('platform.sessions');
create policy holder on platform.sessions for select
  using (hash = decode(nullif(current_setting('vigencia.session_hash', true), ''), 'hex'));
grant select, insert on platform.sessions to :service_role;
grant update (last_used_at, ended_at) on platform.sessions to :service_role;
create trigger sessions_stay_ended before update on platform.sessions
  for each row when (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
  execute function platform.refuse_change();

-- Who is signed in is told as who has a key is. When a session was last used decides only when it ends by itself.
create trigger told_insert after insert on platform.sessions
  for each row execute function platform.tell_tenant_of_row();
create trigger told_update after update on platform.sessions
  for each row when (to_jsonb(old) - 'last_used_at' is distinct from to_jsonb(new) - 'last_used_at')
  execute function platform.tell_tenant_of_row();
create trigger told_delete after delete on platform.sessions
  for each row execute function platform.tell_tenant_of_row();

-- Who is signed in by the cookie with this hash: nobody once it has ended, has expired or lay idle, or who may not sign in any
-- more. One round trip, and it only reads.
create function platform.session_by_hash(wanted bytea, used_at timestamptz)
  returns table (tenant_id uuid, session_id uuid, person_id uuid, roles text[], ends_at_ms double precision,
                 tenant_name text, time_zone text, currency text)
  language plpgsql stable as $$
declare
  found platform.sessions;
begin
  perform set_config('vigencia.session_hash', encode(wanted, 'hex'), true);
  select s.* into found from platform.sessions s where s.hash = wanted;
  perform set_config('vigencia.session_hash', '', true);
  if found.id is null or found.ended_at is not null or found.expires_at <= used_at
    or found.last_used_at <= used_at - interval '30 minutes' then return; end if;
  perform set_config('vigencia.tenant', found.tenant_id::text, true);
  return query
    select found.tenant_id, found.id, p.id, p.roles,
           (extract(epoch from least(found.expires_at, found.last_used_at + interval '30 minutes')) * 1000)::double precision,
           t.name, t.time_zone, t.currency
      from platform.people p, platform.tenants t
     where p.tenant_id = found.tenant_id and p.id = found.person_id and p.is_active
       and t.tenant_id = found.tenant_id;
end $$;

-- Whom an invitation is for: nobody once it is closed or too old.
create function platform.invitation_by_hash(wanted bytea, looked_at timestamptz)
  returns table (tenant_id uuid, invitation_id uuid, person_id uuid, expires_at timestamptz,
                 tenant_name text, time_zone text, currency text)
  language plpgsql stable as $$
declare
  found platform.invitations;
begin
  perform set_config('vigencia.invitation_hash', encode(wanted, 'hex'), true);
  select i.* into found from platform.invitations i where i.hash = wanted;
  perform set_config('vigencia.invitation_hash', '', true);
  if found.id is null or found.closed_at is not null or found.expires_at <= looked_at then return; end if;
  perform set_config('vigencia.tenant', found.tenant_id::text, true);
  return query
    select found.tenant_id, found.id, found.person_id, found.expires_at, t.name, t.time_zone, t.currency
      from platform.tenants t where t.tenant_id = found.tenant_id;
end $$;

-- Writes down when sessions were last used, as `record_key_uses` does for keys.
create function platform.record_session_uses(tenants uuid[], sessions uuid[], instants timestamptz[]) returns void
  language plpgsql as $$
declare
  one record;
begin
  for one in
    select uses.* from unnest(tenants, sessions, instants) as uses (tenant_id, session, at) order by 1, 2
  loop
    perform set_config('vigencia.tenant', one.tenant_id::text, true), set_config('synchronous_commit', 'off', true);
    perform from platform.sessions s
      where s.tenant_id = one.tenant_id and s.id = one.session and s.last_used_at < one.at - interval '1 minute'
      for no key update skip locked;
    if found then
      update platform.sessions s set last_used_at = one.at where s.tenant_id = one.tenant_id and s.id = one.session;
    end if;
  end loop;
end $$;
