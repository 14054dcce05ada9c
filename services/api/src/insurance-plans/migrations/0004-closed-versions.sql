-- The versions of one catalogue that were known until one revision, digested as those that are known from one.
create function plans.closed_versions_digest(tenant uuid, versions text, revision bigint, out count bigint, out digest text)
  language plpgsql stable as $$
begin
  if to_regclass(format('plans.%I', versions)) is null or versions not like '%\_versions' then
    raise exception '% holds no versions of insurance plans', versions using errcode = '22023';
  end if;
  execute format($sql$
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             jsonb_strip_nulls(
               to_jsonb(v) - '{tenant_id,days,known_until}'::text[]
               || jsonb_build_object('from', lower(v.days), 'to', upper(v.days)))::text || E'\n', ''
             order by v.id, v.days), ''), 'UTF8')), 'hex')
      from plans.%I v
     where v.tenant_id = $1 and v.known_until = $2 $sql$, versions)
    into count, digest using tenant, revision;
end $$;
