create extension if not exists btree_gist;

-- What the clinic's laboratory calls what it tests, and the registry's codes for it: dated, and for whom. A row is added by
-- one import and taken away once, by a later one; what was sent by it keeps its codes.
create table snvs.lab_map_rows (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  item text not null check (length(item) between 1 and 100),
  event_id integer not null check (event_id >= 0),
  group_id integer check (group_id >= 0),
  classification_id integer check (classification_id >= 0),
  sample_id integer check (sample_id >= 0),
  sample_type_id integer check (sample_type_id >= 0),
  test_type_id integer check (test_type_id >= 0),
  test_id integer check (test_id >= 0),
  -- Null: every day, every age, everybody.
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  age_from_days integer check (age_from_days between 0 and 100000),
  age_to_days integer check (age_to_days between 0 and 100000 and age_to_days >= age_from_days),
  sex text check (sex in ('M', 'F', 'A', 'X')),
  pregnant boolean,
  added_at timestamptz not null,
  removed_at timestamptz check (removed_at >= added_at),
  primary key (tenant_id, id),
  -- Nobody is in two rows of an item on one day. Sexes and pregnancy are places on a line, and null is all of it.
  constraint lab_map_overlap exclude using gist (
    tenant_id with =, item with =,
    daterange(valid_from, valid_to, '[]') with &&,
    int4range(coalesce(age_from_days, 0), age_to_days, '[]') with &&,
    int4range(coalesce(position(sex in 'MFAX'), 1), coalesce(position(sex in 'MFAX'), 4), '[]') with &&,
    int4range(coalesce(pregnant::integer, 0), coalesce(pregnant::integer, 1), '[]') with &&)
    where (removed_at is null)
);
create index lab_map_by_item on snvs.lab_map_rows (tenant_id, item) where removed_at is null;
select platform.isolate_tenants('snvs.lab_map_rows');
select platform.tell_changes('snvs.lab_map_rows', 'platform.tell_tenant');
grant select, insert on snvs.lab_map_rows to :service_role;
grant update (removed_at) on snvs.lab_map_rows to :service_role;
create function snvs.remove_row_once() returns trigger
  language plpgsql as $$
begin
  if old.removed_at is not null then
    raise exception 'row % of the lab map is removed', old.id using errcode = '23514', constraint = 'remove_row_once';
  end if;
  return new;
end $$;
create trigger remove_row_once before update on snvs.lab_map_rows for each row execute function snvs.remove_row_once();
create trigger lab_map_rows_stay before delete or truncate on snvs.lab_map_rows for each statement execute function platform.refuse_change();

-- The item by which the clinic named the codes of a case.
alter table snvs.cases add column item text check (length(item) between 1 and 100);
grant update (item) on snvs.cases to :service_role;
