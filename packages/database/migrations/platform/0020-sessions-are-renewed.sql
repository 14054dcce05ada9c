-- release-before: works
-- Where the roles of a person change, their sessions go on with another secret: the next answer gives it. The one before is
-- taken a little longer, for what was sent beside that request.
alter table platform.sessions
  add column renewal_due_at timestamptz,
  add column previous_hash bytea check (length(previous_hash) = 32),
  add column previous_until timestamptz,
  add constraint previous_has_an_end check ((previous_hash is null) = (previous_until is null));
create unique index sessions_previous_hash on platform.sessions (previous_hash);
create policy holder_before on platform.sessions for select
  using (previous_hash = decode(nullif(current_setting('vigencia.session_hash', true), ''), 'hex'));
grant update (hash, renewal_due_at, previous_hash, previous_until) on platform.sessions to :service_role;

-- Who is signed in by the cookie with this hash, as `session_by_hash` says it to the release before. It also takes the secret
-- before for its little while, and says whether this one is to be renewed. One round trip, and it only reads.
create function platform.signed_in_by_hash(wanted bytea, used_at timestamptz)
  returns table (tenant_id uuid, session_id uuid, person_id uuid, roles text[], ends_at_ms double precision,
                 is_renewal_due boolean, tenant_name text, time_zone text, currency text)
  language plpgsql stable as $$
declare
  found platform.sessions;
  ends_at timestamptz;
begin
  perform set_config('vigencia.session_hash', encode(wanted, 'hex'), true);
  select s.* into found from platform.sessions s where s.hash = wanted;
  if found.id is null then
    select s.* into found from platform.sessions s where s.previous_hash = wanted and s.previous_until > used_at;
  end if;
  perform set_config('vigencia.session_hash', '', true);
  if found.id is null or found.ended_at is not null then return; end if;
  ends_at := least(found.expires_at, found.last_used_at + interval '30 minutes',
                   case when found.hash = wanted then null else found.previous_until end);
  if ends_at <= used_at then return; end if;
  perform set_config('vigencia.tenant', found.tenant_id::text, true);
  return query
    select found.tenant_id, found.id, p.id, p.roles,
           (extract(epoch from ends_at) * 1000)::double precision,
           found.hash = wanted and found.renewal_due_at is not null,
           t.name, t.time_zone, t.currency
      from platform.people p, platform.tenants t
     where p.tenant_id = found.tenant_id and p.id = found.person_id and p.is_active
       and t.tenant_id = found.tenant_id;
end $$;
