-- release-before: works
-- The same line of an export. As text, the function names no other that takes a row of the table: Citus takes a table, which
-- such a function belongs to, for one that depends on itself.
create or replace function contracts.csv_line(r contracts.price_table_rows, priced_by text, further text[]) returns text
  language sql immutable parallel safe as $$
  select rtrim(contracts.csv_line(r, priced_by), E'\n') ||
    case when 'auxiliaries' = any (further) then ',' || coalesce(r.auxiliaries::text, '') else '' end ||
    case when 'anaesthesia_porte' = any (further) then ',' || coalesce(r.anaesthesia_porte::text, '') else '' end ||
    case when 'film_incidences' = any (further) then ',' || coalesce(r.film_incidences::text, '') else '' end ||
    case when 'chapter' = any (further) then ',' || coalesce('"' || replace(r.chapter, '"', '""') || '"', '') else '' end ||
    case when 'units' = any (further) then ',' || coalesce(r.units::text, '') else '' end || E'\n'
$$;
