-- A code of a procedure has one form, by which it is found, whatever it is written as. Plain digits are their own.
-- `packages/domain/src/pricing/procedure-code.ts` says the same, and a test compares both.
create function contracts.is_plain(code text) returns boolean
  language sql immutable parallel safe
  return translate(code, '0123456789', '') = '';

-- Without what nobody sees in it (Cc and Cf of Unicode), in NFKC, trimmed, a dotted TUSS or SIGTAP code by its digits, and
-- without case.
create function contracts.form_of_written(code text) returns text
  language plpgsql immutable parallel safe as $$
declare
  seen text := btrim(normalize(regexp_replace(code, '[\u0001-\u001f\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]', '', 'g'), NFKC), U&' \1680\2028\2029');
begin
  if seen ~ '^([0-9]\.[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]|[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{3}-[0-9])$' then
    return translate(seen, '.-', '');
  end if;
  return lower(seen collate "default");
end $$;

create function contracts.code_form(code text) returns text
  language sql immutable parallel safe
  return case when contracts.is_plain(code) then code else contracts.form_of_written(code) end;

-- The form of a code beside it, a column because row-level security takes no index of a function. Null: plain digits, which
-- so cost no byte and no index.
alter table contracts.overrides add column code_form text collate "C"
  generated always as (case when contracts.is_plain(procedure_code) then null else contracts.form_of_written(procedure_code) end) stored;
alter table contracts.particular_prices add column code_form text collate "C"
  generated always as (case when contracts.is_plain(procedure_code) then null else contracts.form_of_written(procedure_code) end) stored;
alter table contracts.price_table_rows add column code_form text collate "C"
  generated always as (case when contracts.is_plain(procedure_code) then null else contracts.form_of_written(procedure_code) end) stored;
create index overrides_by_form on contracts.overrides (tenant_id, period_id, code_form) where code_form is not null;
create index particular_prices_by_form on contracts.particular_prices (tenant_id, convenio_id, code_form) where code_form is not null;
create index price_table_rows_by_form on contracts.price_table_rows (tenant_id, table_id, code_form) where code_form is not null;
-- The few whose form is digits: only they can be the twin of a code that is digits.
create index overrides_of_digits on contracts.overrides (tenant_id, period_id) where contracts.is_plain(code_form);
create index particular_prices_of_digits on contracts.particular_prices (tenant_id, convenio_id) where contracts.is_plain(code_form);

-- Two writings of one form are twins, and nobody makes any. Those that were stored before stay, and copies of them may be
-- made. Whoever writes holds the lock of the stream, so two transactions cannot slip past each other. Rows are grouped and
-- not joined: of rows that were just written the planner knows nothing, and would join them one by one.
create function contracts.refuse_twins(writings text[], taken text) returns void
  language plpgsql as $$
begin
  raise exception 'one code is written %', array_to_string(writings, ' and ') using errcode = '23505', constraint = taken;
end $$;

-- These codes of a period are written in one way there; not so where all their writings stand in another period too.
create function contracts.refuse_twins_in_period(tenant uuid, convenio uuid, period uuid, codes text[]) returns void
  language plpgsql as $$
declare
  forms text[] := array(select contracts.code_form(c) from unnest(codes) c);
  digits text[] := array(select f from unnest(forms) f where contracts.is_plain(f));
  twins text[];
begin
  for twins in
    select array_agg(distinct o.procedure_code) from contracts.overrides o
     where o.tenant_id = tenant and o.period_id = period and not o.is_deleted
       and (o.code_form = any (forms) or o.procedure_code = any (digits))
     group by coalesce(o.code_form, o.procedure_code) having count(distinct o.procedure_code) > 1
  loop
    continue when exists (
      select from contracts.periods p
       where p.tenant_id = tenant and p.convenio_id = convenio and p.id <> period
         and twins <@ array(select o.procedure_code from contracts.overrides o
                             where o.tenant_id = tenant and o.period_id = p.id and o.procedure_code = any (twins)));
    perform contracts.refuse_twins(twins, 'override_code_taken');
  end loop;
end $$;

create function contracts.one_form_a_period() returns trigger
  language plpgsql as $$
declare
  at record;
  digits text[];
  codes text[];
begin
  for at in select distinct tenant_id, convenio_id, period_id from touched order by 1, 2, 3 loop
    digits := array(
      select o.code_form from contracts.overrides o
       where o.tenant_id = at.tenant_id and o.period_id = at.period_id and contracts.is_plain(o.code_form));
    codes := array(
      select t.procedure_code from touched t
       where t.period_id = at.period_id and not t.is_deleted and (t.code_form is not null or t.procedure_code = any (digits)));
    if codes <> '{}' then
      perform contracts.refuse_twins_in_period(at.tenant_id, at.convenio_id, at.period_id, codes);
    end if;
  end loop;
  return null;
end $$;
create trigger one_form_insert after insert on contracts.overrides referencing new table as touched
  for each statement execute function contracts.one_form_a_period();

create function contracts.one_form_for_another() returns trigger
  language plpgsql as $$
begin
  perform contracts.refuse_twins_in_period(new.tenant_id, new.convenio_id, new.period_id, array[new.procedure_code]);
  return null;
end $$;
create trigger one_form_update after update on contracts.overrides for each row
  when (not new.is_deleted and (old.is_deleted or new.procedure_code <> old.procedure_code))
  execute function contracts.one_form_for_another();

-- A catalogue keeps the writing of a code, also when its entry was deleted: an entry that is made again has it too.
create function contracts.one_form_a_catalogue() returns trigger
  language plpgsql as $$
declare
  at record;
  digits text[];
  codes text[];
  forms text[];
  ids uuid[];
  twins text[];
begin
  for at in select distinct tenant_id, convenio_id from touched order by 1, 2 loop
    digits := array(
      select p.code_form from contracts.particular_prices p
       where p.tenant_id = at.tenant_id and p.convenio_id = at.convenio_id and contracts.is_plain(p.code_form));
    select array_agg(t.procedure_code), array_agg(t.id) into codes, ids from touched t
     where t.convenio_id = at.convenio_id and (t.code_form is not null or t.procedure_code = any (digits));
    forms := array(select contracts.code_form(c) from unnest(codes) c);
    digits := array(select f from unnest(forms) f where contracts.is_plain(f));
    for twins in
      select array_agg(distinct p.procedure_code) from contracts.particular_prices p
       where p.tenant_id = at.tenant_id and p.convenio_id = at.convenio_id
         and (p.code_form = any (forms) or p.procedure_code = any (digits))
       group by coalesce(p.code_form, p.procedure_code) having count(distinct p.procedure_code) > 1
    loop
      continue when array(select c from unnest(codes) c where c = any (twins)) <@ array(
        select p.procedure_code from contracts.particular_prices p
         where p.tenant_id = at.tenant_id and p.convenio_id = at.convenio_id and p.procedure_code = any (twins) and p.id <> all (ids));
      perform contracts.refuse_twins(twins, 'particular_price_taken');
    end loop;
  end loop;
  return null;
end $$;
create trigger one_form_insert after insert on contracts.particular_prices referencing new table as touched
  for each statement execute function contracts.one_form_a_catalogue();

-- Two writings of one form in a price table; none: each is the only one. A table is judged when it is published.
create function contracts.twins_in_table(tenant uuid, price_table uuid, out code text, out twin text)
  language plpgsql stable as $$
begin
  select min(r.procedure_code), max(r.procedure_code) into code, twin from contracts.price_table_rows r
   where r.tenant_id = tenant and r.table_id = price_table and r.code_form is not null
   group by r.code_form having count(*) > 1 order by 1 limit 1;
  if code is null then
    select d.procedure_code, r.procedure_code into code, twin from contracts.price_table_rows d
      join contracts.price_table_rows r on r.tenant_id = tenant and r.table_id = price_table and r.procedure_code = d.code_form
     where d.tenant_id = tenant and d.table_id = price_table and d.code_form is not null and contracts.is_plain(d.code_form)
     order by 1 limit 1;
  end if;
end $$;

create function contracts.one_form_a_table() returns trigger
  language plpgsql as $$
begin
  perform contracts.refuse_twins(array[code, twin], 'price_table_twins')
     from contracts.twins_in_table(new.tenant_id, new.id) where code is not null;
  return null;
end $$;
create trigger one_form after update on contracts.price_tables for each row
  when (old.published_at is null and new.published_at is not null) execute function contracts.one_form_a_table();

-- From which revision on the codes of a convenio are found by their form. Before it their writing alone counts.
alter table contracts.convenios add column codes_by_form_from bigint not null default 0;
