-- How many assistants a procedure foresees, and the porte of its anaesthesia, as fee lists print them beside a price. No
-- price of one procedure depends on them. A table whose file had such columns has them in its export, and so in its digest.
alter table contracts.price_table_rows
  add column auxiliaries smallint check (auxiliaries between 0 and 99),
  add column anaesthesia_porte smallint check (anaesthesia_porte between 0 and 8);
alter table contracts.price_tables add column further_columns text[] not null default '{}'
  check (further_columns <@ array['auxiliaries', 'anaesthesia_porte']);
grant update (further_columns) on contracts.price_tables to :service_role;

create or replace view contracts.current_price_tables with (security_invoker = true) as
  select t.tenant_id, t.id, t.version, t.name, t.uco_value, t.film_value, t.portes, t.priced_by, t.row_count,
         case when t.published_at is null then 'draft' else 'published' end as status,
         encode(t.digest, 'hex') as digest, t.published_at, t.created_at, t.updated_at, c.revision, t.further_columns
    from contracts.price_tables t
    join platform.chains c on c.tenant_id = t.tenant_id and c.chain_id = t.id;

-- The line of a row with such columns behind all others.
create function contracts.csv_line(r contracts.price_table_rows, priced_by text, further text[]) returns text
  language sql immutable parallel safe
  return rtrim(contracts.csv_line(r, priced_by), E'\n') ||
    case when 'auxiliaries' = any (further) then ',' || coalesce(r.auxiliaries::text, '') else '' end ||
    case when 'anaesthesia_porte' = any (further) then ',' || coalesce(r.anaesthesia_porte::text, '') else '' end || E'\n';
