-- Where a period comes from: the one it renews, or the one whose prices it adjusts.
alter table contracts.periods
  add column renewal_of uuid,
  -- What the renewal was asked for, as canonical JSON: asked the same again, the same draft answers.
  add column renewal_asked text,
  add column adjusted_from uuid,
  add column reajuste_percent numeric(8, 4) check (reajuste_percent between -100 and 1000),
  add column reajuste_description text check (length(reajuste_description) between 1 and 1000),
  add foreign key (tenant_id, convenio_id, renewal_of) references contracts.periods (tenant_id, convenio_id, id),
  add foreign key (tenant_id, convenio_id, adjusted_from) references contracts.periods (tenant_id, convenio_id, id),
  add check ((renewal_of is null) = (renewal_asked is null)),
  add check (renewal_of is null or adjusted_from is null);
create index periods_by_source on contracts.periods (tenant_id, convenio_id, renewal_of) where renewal_of is not null;

-- A period that was revoked prices no day any more, and so stands in nobody's way; the dates it had are still known.
alter table contracts.period_validities
  drop constraint period_overlap,
  add constraint period_overlap exclude using gist (
    tenant_id with =, convenio_id with =, days with &&, int8range(known_from, known_until) with &&)
    where (closed_reason is distinct from 'revocation'),
  add check (closed_reason is null or status in ('terminated', 'expired', 'renewed')),
  add check (closed_reason is distinct from 'revocation' or status = 'terminated');

drop view contracts.current_periods;
create view contracts.current_periods with (security_invoker = true) as
  select p.*, v.days, v.status, v.closed_reason, r.renewed_by, c.revision
    from contracts.periods p
    join lateral (
      select days, status, closed_reason from contracts.period_validities v
       where v.tenant_id = p.tenant_id and v.period_id = p.id
       order by known_from desc limit 1) v on true
    -- its renewal, once that is activated and as long as it is not revoked
    left join lateral (
      select n.id as renewed_by from contracts.periods n
        join contracts.period_validities w on w.tenant_id = n.tenant_id and w.period_id = n.id and w.known_until is null
       where n.tenant_id = p.tenant_id and n.convenio_id = p.convenio_id and n.renewal_of = p.id
         and w.status <> 'draft' and w.closed_reason is distinct from 'revocation'
       limit 1) r on true
    join platform.chains c on c.tenant_id = p.tenant_id and c.chain_id = p.convenio_id;
grant select on contracts.current_periods to :service_role;

-- A UUIDv7 of an instant, for rows that are made by the thousand inside the database.
create function contracts.uuid_v7(at timestamptz) returns uuid
  language sql volatile parallel safe
  return encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid;

-- A period's own prices as its successor has them: its overrides moved by a growth (1.085) and rounded half up each, then
-- single ones replaced or removed. `changes` is [{procedure_code, price_cents} | {procedure_code, remove: true}].
create function contracts.adjusted_overrides(tenant uuid, period uuid, copied boolean, growth numeric, changes jsonb)
  returns table (procedure_code text, procedure_name text, notes text, metadata jsonb, old_cents bigint, exact_cents numeric, new_cents numeric)
  language sql stable
begin atomic
  select coalesce(o.procedure_code, a.procedure_code), o.procedure_name, o.notes, o.metadata, o.price_cents,
         case when a.procedure_code is null then o.price_cents * growth else a.price_cents end,
         case when a.procedure_code is null then round(o.price_cents * growth) else a.price_cents end
    from (select * from contracts.overrides where tenant_id = tenant and period_id = period and not is_deleted and copied) o
    full join jsonb_to_recordset(changes) as a (procedure_code text, price_cents bigint) on a.procedure_code = o.procedure_code;
end;

-- What a bulk change made, in a few bytes that can be taken again: a count and a SHA-256 of the rows in their order. Each
-- row is a line of JSON; a line feed ends each.
create function contracts.overrides_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language sql stable
begin atomic
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(procedure_code, procedure_name, price_cents, notes, metadata)::text || E'\n', ''
           order by procedure_code collate "C"), ''), 'UTF8')), 'hex')
    from contracts.overrides where tenant_id = tenant and period_id = period and not is_deleted;
end;
create function contracts.type_rules_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language sql stable
begin atomic
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(appointment_type_id, is_covered, requires_authorization, copay_percent, copay_max_cents, notes)::text || E'\n', ''
           order by appointment_type_id), ''), 'UTF8')), 'hex')
    from contracts.type_rules where tenant_id = tenant and period_id = period and not is_deleted;
end;
-- The self-pay prices that are known from one revision on.
create function contracts.particular_versions_digest(tenant uuid, convenio uuid, revision bigint) returns table (count bigint, digest text)
  language sql stable
begin atomic
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(procedure_code, days, procedure_name, price_cents, notes, metadata)::text || E'\n', ''
           order by procedure_code collate "C", days), ''), 'UTF8')), 'hex')
    from contracts.particular_price_versions where tenant_id = tenant and convenio_id = convenio and known_from = revision;
end;

-- What a revision opened or closed is told by that revision's entry in the change log, or it is not committed. (Not so for
-- self-pay prices: a reajuste writes them by the ten thousand, and this looks at one row after the other.)
create function contracts.must_be_told() returns trigger
  language plpgsql as $$
declare
  told bigint := coalesce(new.known_until, new.known_from);
begin
  if not exists (select from platform.change_log l where l.tenant_id = new.tenant_id and l.chain_id = new.convenio_id and l.revision = told) then
    raise exception '%: revision % changes it and has no entry in the change log', tg_table_name, told using errcode = '23514', constraint = 'must_be_told';
  end if;
  return null;
end $$;
create constraint trigger must_be_told after insert or update on contracts.period_validities
  deferrable initially deferred for each row execute function contracts.must_be_told();
create constraint trigger must_be_told after insert or update on contracts.table_availabilities
  deferrable initially deferred for each row execute function contracts.must_be_told();
