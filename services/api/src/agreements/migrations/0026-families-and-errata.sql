-- release-before: works
-- A table may be an edition of a family, from a day on. Its errata are tables of their own in its place, numbered from 1.
-- The release before finds a table by its version: where there are errata, it may take one of them for the edition.
alter table contracts.price_tables
  add column family text check (length(family) between 1 and 10),
  add column valid_from date,
  add column errata integer not null default 0 check (errata >= 0),
  add constraint edition_has_its_day check (family is null or valid_from is not null);
alter table contracts.price_tables drop constraint price_table_version_taken;
alter table contracts.price_tables add constraint price_table_version_taken unique (tenant_id, version, errata);
create index price_tables_by_family on contracts.price_tables (tenant_id, family, valid_from) where family is not null;
-- Of two editions from one day on, none would be the latest.
create unique index price_table_edition_taken on contracts.price_tables (tenant_id, family, valid_from)
  where family is not null and errata = 0 and published_at is not null;

-- A name is a version's or a family's, so that a period that names it means one of them. An errata has the name, the
-- family and the day of a published table in whose place it is.
create function contracts.guard_name_of_table() returns trigger
  language plpgsql as $$
begin
  if exists (select from contracts.price_tables p where p.tenant_id = new.tenant_id and (p.family = new.version or p.version = new.family)) then
    raise exception 'the name of price table % is one of a family, or its family is a version', new.version using errcode = '23505', constraint = 'price_table_version_taken';
  end if;
  if new.errata > 0 and not exists (
    select from contracts.price_tables p
     where p.tenant_id = new.tenant_id and p.version = new.version and p.errata = new.errata - 1 and p.published_at is not null
       and p.family is not distinct from new.family and p.valid_from is not distinct from new.valid_from) then
    raise exception 'errata % of price table % is of nothing that is published', new.errata, new.version using errcode = '23514', constraint = 'price_table_has_draft';
  end if;
  return new;
end $$;
create trigger one_name before insert on contracts.price_tables for each row execute function contracts.guard_name_of_table();

create or replace view contracts.current_price_tables with (security_invoker = true) as
  select t.tenant_id, t.id, t.version, t.name, t.uco_value, t.film_value, t.portes, t.priced_by, t.row_count,
         case when t.published_at is null then 'draft' else 'published' end as status,
         encode(t.digest, 'hex') as digest, t.published_at, t.created_at, t.updated_at, c.revision, t.further_columns,
         t.family, t.valid_from, t.errata
    from contracts.price_tables t
    join platform.chains c on c.tenant_id = t.tenant_id and c.chain_id = t.id;
