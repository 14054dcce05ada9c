-- The rows that one bulk change made in a draft period, as they were then. They are found by the instant of that change,
-- which is its own in the convenio's stream. Later changes of single rows are told by entries: `touched` are the rows that
-- those changed, and `before` is what these held first. Each row is a line of JSON, as in the digests of a whole period.
create function contracts.overrides_made_digest(tenant uuid, period uuid, made_at timestamptz, touched uuid[], before jsonb,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(r.procedure_code, r.procedure_name, r.price_cents, r.notes, r.metadata)::text || E'\n', ''
           order by r.procedure_code collate "C"), ''), 'UTF8')), 'hex')
    into count, digest
    from (select o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata
            from contracts.overrides o
           where o.tenant_id = tenant and o.period_id = period and o.created_at = made_at and not o.is_deleted
             and o.id <> all (touched)
          union all
          select b.procedure_code, b.procedure_name, b.price_cents, b.notes, b.metadata
            from jsonb_to_recordset(before) as b
              (procedure_code text, procedure_name text, price_cents bigint, notes text, metadata jsonb)) r;
end $$;

create function contracts.type_rules_made_digest(tenant uuid, period uuid, made_at timestamptz, touched uuid[], before jsonb,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(r.appointment_type_id, r.is_covered, r.requires_authorization, r.copay_percent, r.copay_max_cents, r.notes)::text || E'\n', ''
           order by r.appointment_type_id), ''), 'UTF8')), 'hex')
    into count, digest
    from (select t.appointment_type_id, t.is_covered, t.requires_authorization, t.copay_percent, t.copay_max_cents, t.notes
            from contracts.type_rules t
           where t.tenant_id = tenant and t.period_id = period and t.created_at = made_at and not t.is_deleted
             and t.id <> all (touched)
          union all
          select b.appointment_type_id, b.is_covered, b.requires_authorization, b.copay_percent, b.copay_max_cents, b.notes
            from jsonb_to_recordset(before) as b
              (appointment_type_id uuid, is_covered boolean, requires_authorization boolean, copay_percent numeric(7, 4),
               copay_max_cents bigint, notes text)) r;
end $$;

-- The self-pay prices that were known until one revision.
create function contracts.particular_versions_closed_digest(tenant uuid, convenio uuid, revision bigint,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(v.known_from, v.procedure_code, v.days, v.procedure_name, v.price_cents, v.notes, v.metadata)::text || E'\n', ''
           order by v.procedure_code collate "C", v.days), ''), 'UTF8')), 'hex')
    into count, digest
    from contracts.particular_price_versions v
   where v.tenant_id = tenant and v.convenio_id = convenio
     -- as the index by their end says it
     and (case when v.known_until is null then 9223372036854775807 else v.known_until end) = revision;
end $$;
