-- A convenio that holds codes in other forms than theirs, its tables too, gets one revision: from it on these are found by
-- their form. At earlier revisions their writing alone counts, so no old price changes.
do $$
declare
  tenant uuid;
  holder record;
  entry text;
begin
  for tenant in select t.tenant_id from platform.tenants t order by 1 loop
    execute format('set local vigencia.tenant = %L', tenant);
    for holder in
      with held as (
        select o.convenio_id from contracts.overrides o
         where o.tenant_id = tenant and not o.is_deleted
           and o.code_form <> o.procedure_code
           and exists (select from contracts.period_validities v
                        where v.tenant_id = tenant and v.period_id = o.period_id and v.status <> 'draft')
        union
        select p.convenio_id from contracts.particular_prices p
         where p.tenant_id = tenant
           and p.code_form <> p.procedure_code
        union
        select a.convenio_id from contracts.table_availabilities a
         where a.tenant_id = tenant and exists (
           select from contracts.price_table_rows r
            where r.tenant_id = tenant and r.table_id = a.table_id
              and r.code_form <> r.procedure_code))
      select c.chain_id, c.revision + 1 as revision, c.hash,
             greatest(clock_timestamp(), c.revised_at + interval '1 microsecond') as instant
        from platform.chains c
        join contracts.convenios o on o.tenant_id = tenant and o.id = c.chain_id and o.codes_by_form_from = 0
       where c.tenant_id = tenant and c.chain_id in (select convenio_id from held)
       order by c.chain_id
         for update of c
    loop
      entry := format(
        '{"affected_record_count":1,"affected_table":"convenios","at":%s,"change_description":"From here on codes are found by their form",'
        '"change_type":"codes_by_form","changed_by_key_id":null,"changed_by_user_id":null,"new_values":{"codes_by_form_from":%s},'
        '"period_id":null,"previous_values":{"codes_by_form_from":0},"reason":null,"request_id":"migration","retroactive":true,'
        '"revision":%2$s,"via":"job"}',
        to_json(to_char(holder.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), holder.revision);
      update contracts.convenios set codes_by_form_from = holder.revision where tenant_id = tenant and id = holder.chain_id;
      insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
      values (tenant, holder.chain_id, holder.revision, holder.instant, entry, sha256(holder.hash || convert_to(entry, 'UTF8')));
    end loop;
  end loop;
  set local vigencia.tenant = '';
end $$;
