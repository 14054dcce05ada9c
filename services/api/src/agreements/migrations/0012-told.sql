-- What prices is told by the entry of its stream, or it is not committed.
drop trigger must_be_told on contracts.period_validities;
drop trigger must_be_told on contracts.table_availabilities;
drop function contracts.must_be_told();

create function contracts.tell_convenio() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, t.convenio_id)
    from (select distinct tenant_id, convenio_id from touched order by 1, 2) t;
  return null;
end $$;
select platform.tell_changes('contracts.periods', 'contracts.tell_convenio');
select platform.tell_changes('contracts.period_validities', 'contracts.tell_convenio');
select platform.tell_changes('contracts.table_availabilities', 'contracts.tell_convenio');
select platform.tell_changes('contracts.particular_prices', 'contracts.tell_convenio');
select platform.tell_changes('contracts.particular_price_versions', 'contracts.tell_convenio');
select platform.tell_changes('contracts.convenios', 'platform.tell_itself');
select platform.tell_changes('contracts.price_tables', 'platform.tell_itself');
select platform.tell_changes('contracts.providers', 'platform.tell_tenant');
select platform.tell_changes('contracts.appointment_types', 'platform.tell_tenant');
select platform.tell_changes('contracts.provider_convenios', 'platform.tell_tenant');
select platform.tell_changes('contracts.notifications', 'platform.tell_tenant');

-- Overrides and type rules, rows of tables: what a statement touched is looked through once for both, whether it is frozen
-- and by whom it is told. The triggers are those that there were.
alter function contracts.refuse_frozen_children() rename to guard_children;
create or replace function contracts.guard_children() returns trigger
  language plpgsql as $$
declare
  at record;
begin
  for at in select distinct tenant_id, convenio_id, period_id from touched order by 1, 2, 3 loop
    if contracts.is_frozen(at.tenant_id, at.period_id) then
      raise exception 'contract period % is not a draft: its % are frozen', at.period_id, tg_table_name using errcode = '23514', constraint = 'period_not_draft';
    end if;
    perform platform.owe_entry(at.tenant_id, at.convenio_id);
  end loop;
  return null;
end $$;

alter function contracts.refuse_published_rows() rename to guard_table_rows;
create or replace function contracts.guard_table_rows() returns trigger
  language plpgsql as $$
declare
  at record;
begin
  for at in select distinct tenant_id, table_id from touched order by 1, 2 loop
    perform platform.owe_entry(at.tenant_id, at.table_id);
    perform from contracts.price_tables p
      where p.tenant_id = at.tenant_id and p.id = at.table_id and p.published_at is null for share;
    if found then continue; end if;
    if exists (select from contracts.price_tables p where p.tenant_id = at.tenant_id and p.id = at.table_id) then
      raise exception 'price table % is published: its rows are frozen', at.table_id using errcode = '23514', constraint = 'price_table_published';
    end if;
    raise exception 'price table % is not there', at.table_id using errcode = '23503', constraint = 'price_table_not_found';
  end loop;
  return null;
end $$;

-- What never changes of a row is not the service's to change.
revoke update on contracts.convenios, contracts.periods, contracts.overrides, contracts.type_rules from :service_role;
grant update (name, ans_code, payment_type, cbhpm_table_version, requires_card_number, requires_authorization, copay_enabled,
  default_copay_percent, default_copay_max_cents, contact_info, integration_code, notes, is_active, updated_at)
  on contracts.convenios to :service_role;
grant update (cbhpm_table_version, cbhpm_percentage, table_adjustments, copay_enabled, default_copay_percent,
  default_copay_max_cents, requires_card_number, requires_authorization, notes, metadata, is_deleted, activated_at, updated_at)
  on contracts.periods to :service_role;
grant update (procedure_code, procedure_name, price_cents, notes, metadata, is_deleted, updated_at)
  on contracts.overrides to :service_role;
grant update (appointment_type_id, is_covered, requires_authorization, copay_percent, copay_max_cents, notes, is_deleted, updated_at)
  on contracts.type_rules to :service_role;
