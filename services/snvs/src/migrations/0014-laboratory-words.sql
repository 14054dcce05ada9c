-- The registry's own words about a sample or a result may be about anybody: what nobody documents of them is sealed too.
alter table snvs.lab_reports
  add column words bytea,
  add column words_key integer check (words_key > 0),
  add constraint lab_words_are_sealed check ((words is null) = (words_key is null)),
  add constraint lab_words_go_with_the_report check (sealed is not null or words is null);
drop index snvs.lab_reports_by_key;
create index lab_reports_by_key on snvs.lab_reports (tenant_id, least(key_version, words_key)) where sealed is not null;
grant update (words, words_key) on snvs.lab_reports to :service_role;

create function snvs.lab_words_go_with_errors() returns trigger
  language plpgsql as $$
begin
  if new.words is not distinct from old.words then
    new.words := null;
    new.words_key := null;
  end if;
  return new;
end $$;
create trigger lab_words_go_with_errors before update of errors on snvs.lab_reports
  for each row when (old.words is not null and new.errors is distinct from old.errors) execute function snvs.lab_words_go_with_errors();

create or replace function snvs.tell_lab_report_of_row() returns trigger
  language plpgsql as $$
declare
  resealed constant text[] := '{sealed,key_version,words,words_key}';
begin
  if tg_op = 'UPDATE' and new.updated_at = old.updated_at and to_jsonb(new) - resealed = to_jsonb(old) - resealed then
    perform platform.owe_entry(new.tenant_id, new.tenant_id);
  else
    perform platform.owe_entry(new.tenant_id, new.id);
  end if;
  return null;
end $$;
