-- Overrides that one import replaced: the rows before it stay, deleted at the instant of that change, and others stand for
-- them. So what earlier changes made is digested again with the rows that were replaced later. `replaced` are the instants
-- of such imports in the period.
create function contracts.overrides_made_digest(tenant uuid, period uuid, made_at timestamptz, touched uuid[], before jsonb,
    replaced timestamptz[], out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(r.procedure_code, r.procedure_name, r.price_cents, r.notes, r.metadata)::text || E'\n', ''
           order by r.procedure_code collate "C"), ''), 'UTF8')), 'hex')
    into count, digest
    from (select o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata
            from contracts.overrides o
           where o.tenant_id = tenant and o.period_id = period and o.created_at = made_at
             and (not o.is_deleted or o.updated_at = any (replaced))
             and o.id <> all (touched)
          union all
          select b.procedure_code, b.procedure_name, b.price_cents, b.notes, b.metadata
            from jsonb_to_recordset(before) as b
              (procedure_code text, procedure_name text, price_cents bigint, notes text, metadata jsonb)) r;
end $$;

-- The overrides that one import replaced, as they were until then.
create function contracts.overrides_replaced_digest(tenant uuid, period uuid, replaced_at timestamptz,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(o.id, o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata)::text || E'\n', ''
           order by o.procedure_code collate "C"), ''), 'UTF8')), 'hex')
    into count, digest
    from contracts.overrides o
   where o.tenant_id = tenant and o.period_id = period and o.is_deleted and o.updated_at = replaced_at;
end $$;
