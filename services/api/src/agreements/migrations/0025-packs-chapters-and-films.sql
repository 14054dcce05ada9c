-- release-before: works
-- How many films a procedure takes, which is in its price already; its chapter, where the code does not say it; and how
-- many units a pack holds, by which a price is divided where it is quoted. They are of the export where a file had them.
alter table contracts.price_table_rows
  add column film_incidences smallint check (film_incidences between 0 and 999),
  add column chapter text check (length(chapter) between 1 and 10),
  add column units integer check (units between 1 and 1000000);
create index packs_of_table on contracts.price_table_rows (tenant_id, table_id) where units > 1;

alter table contracts.price_tables drop constraint price_tables_further_columns_check;
alter table contracts.price_tables add constraint price_tables_further_columns_check
  check (further_columns <@ array['auxiliaries', 'anaesthesia_porte', 'film_incidences', 'chapter', 'units']);

create or replace function contracts.csv_line(r contracts.price_table_rows, priced_by text, further text[]) returns text
  language sql immutable parallel safe
  return rtrim(contracts.csv_line(r, priced_by), E'\n') ||
    case when 'auxiliaries' = any (further) then ',' || coalesce(r.auxiliaries::text, '') else '' end ||
    case when 'anaesthesia_porte' = any (further) then ',' || coalesce(r.anaesthesia_porte::text, '') else '' end ||
    case when 'film_incidences' = any (further) then ',' || coalesce(r.film_incidences::text, '') else '' end ||
    case when 'chapter' = any (further) then ',' || coalesce('"' || replace(r.chapter, '"', '""') || '"', '') else '' end ||
    case when 'units' = any (further) then ',' || coalesce(r.units::text, '') else '' end || E'\n';
