-- A visit is one event: its fixed copay is taken once. That is known from one revision of a tenant on, the one that this
-- migration writes. At earlier revisions each event had a fixed copay of its own. A tenant without a row knows it from the start.
create table plans.visit_pricing (
  tenant_id uuid primary key references platform.tenants,
  known_from bigint not null check (known_from > 0)
);
select platform.isolate_tenants('plans.visit_pricing');
select platform.tell_changes('plans.visit_pricing', 'plans.tell_plans');
create trigger visits_stay before update or delete or truncate on plans.visit_pricing
  for each statement execute function platform.refuse_change();
grant select on plans.visit_pricing to :service_role;

-- What SITEDS tells of a coverage beside its copays. Null is left out of digests, so those of before stay.
alter table plans.plan_line_versions
  add coverage_type text check (length(coverage_type) between 1 and 10),
  add coverage_subtype text check (length(coverage_subtype) between 1 and 10),
  add maximum_cents bigint check (maximum_cents between 0 and 1000000000000),
  add waiting_until date,
  add guarantee_letter boolean;

do $$
declare
  tenant uuid;
  stood platform.chains;
  instant timestamptz;
  text_of_entry text;
begin
  for tenant in select t.tenant_id from platform.tenants t order by 1 loop
    perform set_config('vigencia.tenant', tenant::text, true);
    select * into stood from platform.chains c where c.tenant_id = tenant and c.chain_id = plans.chain() for update;
    continue when stood.chain_id is null or stood.revision = 0;
    continue when exists (select from plans.visit_pricing p where p.tenant_id = tenant);
    instant := greatest(clock_timestamp(), stood.revised_at + interval '1 microsecond');
    insert into plans.visit_pricing (tenant_id, known_from) values (tenant, stood.revision + 1);
    -- canonical JSON: names in order, no spaces
    text_of_entry := format('{"affected_record_count":1,"affected_table":"visit_pricing","at":"%1$s","change_description":"A visit is one event: its fixed copay is taken once","change_type":"migrate","changed_by_key_id":null,"changed_by_user_id":null,"new_values":{"known_from":%2$s},"period_id":null,"previous_values":null,"reason":null,"request_id":"%3$s","retroactive":true,"revision":%2$s,"via":"cli"}',
      to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), stood.revision + 1, gen_random_uuid());
    insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
      values (tenant, plans.chain(), stood.revision + 1, instant, text_of_entry, sha256(stood.hash || convert_to(text_of_entry, 'UTF8')));
  end loop;
  perform set_config('vigencia.tenant', '', true);
end $$;
