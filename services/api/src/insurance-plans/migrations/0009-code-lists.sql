-- Lists of codes, from which the client's forms fill their boxes, and the participants of a tariff item. All are catalogues
-- like the others.
select plans.add_catalogue(one, many, again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  description text not null check (length(description) <= 500) $$)
  from (values ('contact_type', 'contact_types'), ('segus_classification', 'segus_classifications'),
    ('susalud_classification', 'susalud_classifications'),
    ('susalud_dental_classification', 'susalud_dental_classifications'), ('price_type', 'price_types'),
    ('cost_centre', 'cost_centres'), ('ledger_account', 'ledger_accounts')) list (one, many);

-- Both items are keys, so that a version says on which days it takes part and nothing else.
select plans.add_catalogue('tariff_participant', 'tariff_participants', again => true,
  keys => $$,
  tariff_item_id integer not null,
  reference_item_id integer not null check (reference_item_id <> tariff_item_id),
  foreign key (tenant_id, tariff_item_id) references plans.tariff_items,
  foreign key (tenant_id, reference_item_id) references plans.tariff_items,
  check (natural_key = tariff_item_id || ' ' || reference_item_id) $$,
  fields => 'check (is_active in (true, false))');
create index tariff_participants_by_item on plans.tariff_participants (tenant_id, tariff_item_id);

select platform.tell_changes(('plans.' || name)::regclass, 'plans.tell_plans')
  from unnest(array[
    'contact_types', 'contact_type_versions', 'segus_classifications', 'segus_classification_versions',
    'susalud_classifications', 'susalud_classification_versions', 'susalud_dental_classifications',
    'susalud_dental_classification_versions', 'price_types', 'price_type_versions', 'cost_centres', 'cost_centre_versions',
    'ledger_accounts', 'ledger_account_versions', 'tariff_participants', 'tariff_participant_versions']) name;

grant select, insert on plans.contact_types, plans.contact_type_versions to :service_role;
grant select, insert on plans.segus_classifications, plans.segus_classification_versions to :service_role;
grant select, insert on plans.susalud_classifications, plans.susalud_classification_versions to :service_role;
grant select, insert on plans.susalud_dental_classifications, plans.susalud_dental_classification_versions to :service_role;
grant select, insert on plans.price_types, plans.price_type_versions to :service_role;
grant select, insert on plans.cost_centres, plans.cost_centre_versions to :service_role;
grant select, insert on plans.ledger_accounts, plans.ledger_account_versions to :service_role;
grant select, insert on plans.tariff_participants, plans.tariff_participant_versions to :service_role;
grant update (natural_key, is_active, updated_at, updated_by, updated_by_number) on
  plans.contact_types, plans.segus_classifications, plans.susalud_classifications, plans.susalud_dental_classifications,
  plans.price_types, plans.cost_centres, plans.ledger_accounts, plans.tariff_participants to :service_role;
grant update (known_until) on
  plans.contact_type_versions, plans.segus_classification_versions, plans.susalud_classification_versions,
  plans.susalud_dental_classification_versions, plans.price_type_versions, plans.cost_centre_versions,
  plans.ledger_account_versions, plans.tariff_participant_versions to :service_role;

-- As it was, to the byte, and for the tables above. Those of a catalogue have the names of its one and its many.
create or replace function plans.versions_digest(tenant uuid, versions text, revision bigint, out count bigint, out digest text)
  language plpgsql stable as $$
declare
  entries text := case versions
    when 'benefit_versions' then 'benefits'
    when 'currency_versions' then 'currencies'
    when 'product_versions' then 'products'
    when 'contact_versions' then 'contacts'
    when 'payment_category_versions' then 'payment_categories'
    when 'tariff_item_versions' then 'tariff_items'
    when 'category_price_versions' then 'category_prices'
    when 'plan_versions' then 'plans'
    when 'plan_line_versions' then 'plan_lines'
    when 'contact_type_versions' then 'contact_types'
    when 'segus_classification_versions' then 'segus_classifications'
    when 'susalud_classification_versions' then 'susalud_classifications'
    when 'susalud_dental_classification_versions' then 'susalud_dental_classifications'
    when 'price_type_versions' then 'price_types'
    when 'cost_centre_versions' then 'cost_centres'
    when 'ledger_account_versions' then 'ledger_accounts'
    when 'tariff_participant_versions' then 'tariff_participants'
  end;
begin
  if entries is null then
    raise exception '% holds no versions of insurance plans', versions using errcode = '22023';
  end if;
  execute format($sql$
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             jsonb_strip_nulls(
               to_jsonb(v) - '{tenant_id,days,known_from,known_until}'::text[]
               || jsonb_build_object('from', lower(v.days), 'to', upper(v.days))
               || to_jsonb(e) - '{tenant_id,natural_key,is_active,created_at,created_by,created_by_number,updated_at,updated_by,updated_by_number}'::text[]
             )::text || E'\n', ''
             order by v.id, v.days), ''), 'UTF8')), 'hex')
      from plans.%I v join plans.%I e on e.tenant_id = $1 and e.id = v.id
     where v.tenant_id = $1 and v.known_from = $2 $sql$, versions, entries)
    into count, digest using tenant, revision;
end $$;

-- An entry for every id that contacts and tariff items name, under its own number, so that a form shows what it would save.
-- Each list that has any is one revision of the tenant, told by the digest of its versions as an import is.
do $$
declare
  list record;
  tenant uuid;
  ids integer[];
  stood platform.chains;
  instant timestamptz;
  opened record;
  closed record;
  text_of_entry text;
begin
  for tenant in select t.tenant_id from platform.tenants t order by 1 loop
    perform set_config('vigencia.tenant', tenant::text, true);
    for list in
      select * from (values ('contact_type', 'contact_types', 'contact_versions', 'contact_type_id'),
        ('segus_classification', 'segus_classifications', 'tariff_item_versions', 'segus_classification_id'),
        ('susalud_classification', 'susalud_classifications', 'tariff_item_versions', 'susalud_classification_id'),
        ('susalud_dental_classification', 'susalud_dental_classifications', 'tariff_item_versions', 'susalud_dental_classification_id'),
        ('price_type', 'price_types', 'tariff_item_versions', 'price_type_id'),
        ('cost_centre', 'cost_centres', 'tariff_item_versions', 'cost_centre_id'),
        ('ledger_account', 'ledger_accounts', 'tariff_item_versions', 'ledger_account_id')) l (one, many, versions, field)
    loop
      execute format('select array_agg(distinct v.%1$I order by v.%1$I) from plans.%2$I v
          where v.tenant_id = $1 and v.%1$I > 0
            and not exists (select from plans.%3$I e where e.tenant_id = $1 and e.id = v.%1$I)',
        list.field, list.versions, list.many) into ids using tenant;
      continue when ids is null;
      select * into stood from platform.chains c where c.tenant_id = tenant and c.chain_id = plans.chain() for update;
      instant := greatest(clock_timestamp(), stood.revised_at + interval '1 microsecond');
      execute format('insert into plans.%I (tenant_id, id, natural_key, is_active, created_at, updated_at, created_by_number, updated_by_number)
          select $1, id, id::text, true, $3, $3, 0, 0 from unnest($2) id', list.many) using tenant, ids, instant;
      execute format('insert into plans.%I (tenant_id, version_id, id, days, is_active, known_from, code, description)
          select $1, gen_random_uuid(), id, daterange(null, null), true, $3, id::text, id::text from unnest($2) id', list.one || '_versions')
        using tenant, ids, stood.revision + 1;
      select * into opened from plans.versions_digest(tenant, list.one || '_versions', stood.revision + 1);
      select * into closed from plans.closed_versions_digest(tenant, list.one || '_versions', stood.revision + 1);
      -- canonical JSON: names in order, no spaces
      text_of_entry := format('{"affected_record_count":%1$s,"affected_table":"%2$s","at":"%3$s","change_description":"%1$s ids in use are entries of %4$s","change_type":"migrate","changed_by_key_id":null,"changed_by_user_id":null,"new_values":{"rows":[{"count":%1$s,"digest":"%5$s","known_from":%6$s,"table":"%7$s"},{"count":0,"digest":"%8$s","known_until":%6$s,"table":"closed_%7$s"}]},"period_id":null,"previous_values":null,"reason":null,"request_id":"%9$s","retroactive":false,"revision":%6$s,"via":"cli"}',
        opened.count, list.many, to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), replace(list.many, '_', ' '),
        opened.digest, stood.revision + 1, list.one || '_versions', closed.digest, gen_random_uuid());
      insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
        values (tenant, plans.chain(), stood.revision + 1, instant, text_of_entry, sha256(stood.hash || convert_to(text_of_entry, 'UTF8')));
    end loop;
  end loop;
  perform set_config('vigencia.tenant', '', true);
end $$;
