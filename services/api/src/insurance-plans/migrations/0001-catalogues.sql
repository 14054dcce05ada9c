-- Insurance plans and their catalogues. Two times, as everywhere: `days` says when a version is valid, `known_from` and
-- `known_until` at which revisions it was known. Plans and catalogues of a tenant share one chain, and so one revision.

-- The id of that chain, the same in every tenant: its key has the tenant before it.
create function plans.chain() returns uuid
  language sql immutable parallel safe
  return '00000000-0000-8000-8000-000000000001'::uuid;

-- The next revision: what a version that is being written must be known from.
create function plans.next_revision(tenant uuid) returns bigint
  language sql stable
  return (select c.revision + 1 from platform.chains c where c.tenant_id = tenant and c.chain_id = plans.chain());

-- Text as it is searched: without accents and case.
create function plans.folded(said text) returns text
  language sql immutable parallel safe
  return replace(lower(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g')), 'ς', 'σ');

-- A version is only inserted, at the next revision, and closed once.
create function plans.keep_history() returns trigger
  language plpgsql as $$
declare
  next bigint := plans.next_revision(new.tenant_id);
begin
  if tg_op = 'INSERT' then
    if new.known_from is distinct from next or new.known_until is not null then
      raise exception '%: a new row is known from the next revision, %', tg_table_name, next using errcode = '23514', constraint = 'keep_history';
    end if;
  elsif old.known_until is not null or new.known_until is distinct from next
     or to_jsonb(new) - 'known_until' is distinct from to_jsonb(old) - 'known_until' then
    raise exception '%: what was known stays; only known_until is set, once, to the next revision', tg_table_name using errcode = '23514', constraint = 'keep_history';
  end if;
  return new;
end $$;

-- No two versions of an entry share a day, and no two valid ones of entries with one natural key. A statement's rows are
-- looked at together: an exclusion constraint would take fifty times as long for an import. Two transactions cannot
-- slip past each other, for both would write the same revision, and the log takes it once.
create function plans.refuse_overlap() returns trigger
  language plpgsql as $$
declare
  place text;
begin
  execute format($sql$
    select concat_ws(' ', e.id, t.days, v.days)
      from touched t
      join plans.%1$I e on e.tenant_id = t.tenant_id and e.id = t.id
      join plans.%1$I twin on twin.tenant_id = e.tenant_id and twin.natural_key = e.natural_key
      join plans.%2$I v on v.tenant_id = twin.tenant_id and v.id = twin.id and v.known_until is null
     where t.known_until is null and v.version_id <> t.version_id and v.days && t.days
       and (v.id = t.id or v.is_active and t.is_active)
     limit 1 $sql$, tg_argv[0], tg_table_name) into place;
  if place is not null then
    raise exception '%: two versions share days: %', tg_table_name, place using errcode = '23P01', constraint = tg_argv[1];
  end if;
  return null;
end $$;

-- Makes the tables of one catalogue: `plans.<many>`, an entry each, which keeps its id and its keys, and
-- `plans.<one>_versions`, what the entry says on which days. The natural key holds twins apart: for ever, or, where
-- entries may be made again after they ended, among those that have not ended.
create function plans.add_catalogue(one text, many text, keys text, fields text, again boolean) returns void
  language plpgsql as $make$
declare
  entries text := format('plans.%I', many);
  versions text := format('plans.%I', one || '_versions');
begin
  execute format($sql$
    create table %1$s (
      tenant_id uuid not null references platform.tenants,
      id integer not null check (id > 0),
      natural_key text collate "C" not null check (length(natural_key) between 1 and 1000),
      -- Whether it holds from its newest version on.
      is_active boolean not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      -- Who is shown as the author: the key's user, or whom a caller without a key has named.
      created_by text check (length(created_by) <= 255),
      created_by_number integer not null,
      updated_by text check (length(updated_by) <= 255),
      updated_by_number integer not null
      %2$s,
      primary key (tenant_id, id)
    )$sql$, entries, keys);
  execute format('create unique index %I on %s (tenant_id, natural_key) %s',
    one || '_taken', entries, case when again then 'where is_active' else '' end);
  if again then
    execute format('create index %I on %s (tenant_id, natural_key)', many || '_by_natural_key', entries);
  end if;
  execute format($sql$
    create table %1$s (
      tenant_id uuid not null,
      version_id uuid not null,
      id integer not null,
      days daterange not null check (not isempty(days)),
      is_active boolean not null,
      known_from bigint not null,
      known_until bigint check (known_until > known_from),
      %2$s,
      primary key (tenant_id, version_id),
      foreign key (tenant_id, id) references %3$s
    )$sql$, versions, fields, entries);
  execute format('create index on %s (tenant_id, id, known_from)', versions);
  perform platform.isolate_tenants(entries::regclass), platform.isolate_tenants(versions::regclass);
  execute format('create trigger entries_stay before delete or truncate on %s for each statement execute function platform.refuse_change()', entries);
  execute format('create trigger versions_stay before delete or truncate on %s for each statement execute function platform.refuse_change()', versions);
  execute format('create trigger keep_history before insert or update on %s for each row execute function plans.keep_history()', versions);
  execute format('create trigger no_overlap after insert on %s referencing new table as touched for each statement execute function plans.refuse_overlap(%L, %L)',
    versions, many, one || '_taken');
end $make$;

select plans.add_catalogue('benefit', 'benefits', again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  description text not null check (length(description) <= 500) $$);

select plans.add_catalogue('currency', 'currencies', again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  description text not null check (length(description) <= 500),
  iso_code text not null check (iso_code in ('PEN', 'USD')) $$);

select plans.add_catalogue('product', 'products', again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  description text not null check (length(description) <= 500),
  iafa_code text not null check (length(iafa_code) <= 50) $$);

select plans.add_catalogue('contact', 'contacts', again => false, keys => '', fields => $$
  contact_type_id integer not null check (contact_type_id >= 0),
  code text not null check (length(code) between 1 and 50),
  tax_code text not null check (length(tax_code) <= 50),
  last_names text not null check (length(last_names) <= 255),
  first_names text not null check (length(first_names) <= 255),
  business_name text not null check (length(business_name) <= 255),
  trade_name text not null check (length(trade_name) <= 255),
  notes text not null check (length(notes) <= 10000),
  address text not null check (length(address) <= 500),
  contact_person text not null check (length(contact_person) <= 255),
  economic_activity text not null check (length(economic_activity) <= 255),
  phone_1 text not null check (length(phone_1) <= 50),
  phone_2 text not null check (length(phone_2) <= 50),
  billing_email text not null check (length(billing_email) <= 255),
  credit_days integer not null check (credit_days between 0 and 36500),
  is_guarantor boolean not null,
  is_contracting_party boolean not null,
  is_supplier boolean not null,
  is_located boolean not null $$);

select plans.add_catalogue('payment_category', 'payment_categories', again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  description text not null check (length(description) <= 500),
  notes text not null check (length(notes) <= 10000),
  validity_start date,
  validity_end date,
  service_factor numeric(14, 4) check (service_factor > 0),
  procedure_factor numeric(14, 4) check (procedure_factor > 0),
  pharmacy_discount_percent numeric(7, 4) not null check (pharmacy_discount_percent between 0 and 100),
  check (validity_end >= validity_start) $$);

select plans.add_catalogue('tariff_item', 'tariff_items', again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  susalud_code text not null check (length(susalud_code) <= 50),
  description_es text not null check (length(description_es) <= 500),
  description_en text not null check (length(description_en) <= 500),
  notes text not null check (length(notes) <= 10000),
  segus_classification_id integer not null check (segus_classification_id >= 0),
  susalud_classification_id integer not null check (susalud_classification_id >= 0),
  susalud_dental_classification_id integer not null check (susalud_dental_classification_id >= 0),
  cost_centre_id integer not null check (cost_centre_id >= 0),
  ledger_account_id integer not null check (ledger_account_id >= 0),
  price_type_id integer not null check (price_type_id >= 0),
  units numeric(14, 4) check (units > 0),
  assistants integer not null check (assistants between 0 and 1000),
  scrub_nurses integer not null check (scrub_nurses between 0 and 1000),
  days_included integer not null check (days_included between 0 and 36500),
  percentage numeric(7, 4) not null check (percentage between 0 and 100) $$);

select plans.add_catalogue('category_price', 'category_prices', again => true,
  keys => $$,
  payment_category_id integer not null,
  tariff_item_id integer not null,
  foreign key (tenant_id, payment_category_id) references plans.payment_categories,
  foreign key (tenant_id, tariff_item_id) references plans.tariff_items,
  check (natural_key = payment_category_id || ' ' || tariff_item_id) $$,
  fields => $$
  price_pen_cents bigint check (price_pen_cents between 0 and 1000000000000),
  price_usd_cents bigint check (price_usd_cents between 0 and 1000000000000),
  check (num_nonnulls(price_pen_cents, price_usd_cents) > 0) $$);
create index category_prices_by_category on plans.category_prices (tenant_id, payment_category_id);

grant select, insert on plans.benefits, plans.benefit_versions to :service_role;
grant select, insert on plans.currencies, plans.currency_versions to :service_role;
grant select, insert on plans.products, plans.product_versions to :service_role;
grant select, insert on plans.contacts, plans.contact_versions to :service_role;
grant select, insert on plans.payment_categories, plans.payment_category_versions to :service_role;
grant select, insert on plans.tariff_items, plans.tariff_item_versions to :service_role;
grant select, insert on plans.category_prices, plans.category_price_versions to :service_role;
grant update (natural_key, is_active, updated_at, updated_by, updated_by_number) on
  plans.benefits, plans.currencies, plans.products, plans.contacts, plans.payment_categories, plans.tariff_items, plans.category_prices to :service_role;
grant update (known_until) on
  plans.benefit_versions, plans.currency_versions, plans.product_versions, plans.contact_versions, plans.payment_category_versions, plans.tariff_item_versions, plans.category_price_versions to :service_role;
