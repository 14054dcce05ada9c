-- Only a catalogue whose entries may be made again can have twins, and an index for them. In the others a natural key is one
-- entry's, so that the versions of the entry itself are all there is to look at: two look-ups less a row.
create or replace function plans.refuse_overlap() returns trigger
  language plpgsql as $$
declare
  versions text := regexp_replace(tg_argv[1], '_taken$', '_versions');
  has_twins boolean := to_regclass(format('plans.%I', tg_argv[0] || '_by_natural_key')) is not null;
  twins text := case when has_twins then $sql$
       cross join lateral (
         select e.natural_key from plans.%1$I e where e.tenant_id = $1 and e.id = t.id offset 0) entry
       cross join lateral (
         select e.id from plans.%1$I e where e.tenant_id = $1 and e.natural_key = entry.natural_key offset 0) twin $sql$
    else 'cross join lateral (select t.id) twin' end;
  tenant uuid;
  version_ids uuid[];
  ids integer[];
  spans daterange[];
  valid boolean[];
  place text;
begin
  for tenant, version_ids, ids, spans, valid in
    select t.tenant_id, array_agg(t.version_id), array_agg(t.id), array_agg(t.days), array_agg(t.is_active)
      from touched t where t.known_until is null group by t.tenant_id
  loop
    -- `offset 0` keeps each look-up by itself, whatever the statistics say of a new tenant
    execute format($sql$
      select concat_ws(' ', t.id, t.days, v.days)
        from unnest($2, $3, $4, $5) as t (version_id, id, days, is_active) $sql$ || twins || $sql$
       cross join lateral (
         select v.version_id, v.id, v.days, v.is_active from plans.%2$I v
          where v.tenant_id = $1 and v.id = twin.id and v.known_until is null offset 0) v
       where v.version_id <> t.version_id and v.days && t.days
         and (v.id = t.id or v.is_active and t.is_active)
       limit 1 $sql$, tg_argv[0], versions) into place using tenant, version_ids, ids, spans, valid;
    if place is not null then
      raise exception '%: two versions share days: %', versions, place using errcode = '23P01', constraint = tg_argv[1];
    end if;
  end loop;
  return null;
end $$;
