-- A second form of the digests beside the first, so that one document is one in every spelling and a passport one of its
-- country. What was purged before has the first form alone.
alter table snvs.cases
  -- Of type, country, number and sex of the document.
  add column person bytea check (length(person) = 32),
  -- Of type, country and number; and the same of whoever is in charge.
  add column whole_document bytea check (length(whole_document) = 32),
  add column guardian_document bytea check (length(guardian_document) = 32),
  add column digest_form smallint not null default 1 check (digest_form in (1, 2)),
  -- It was taken beside another of its person and event while only the first form told them apart.
  add column is_twin boolean not null default false,
  add constraint guardian_document_goes_with_the_report check (sealed is not null or guardian_document is null);

-- The first form knows no country, so it refuses nobody any more. The second does.
drop index snvs.case_already_reported;
create unique index case_already_reported on snvs.cases (tenant_id, person, event_id)
  where person is not null and not new_episode and state <> 'cancelled' and not is_twin;
create index cases_by_identity on snvs.cases (tenant_id, identity, event_id) where identity is not null;
create index cases_by_whole_document on snvs.cases (tenant_id, whole_document) where whole_document is not null;
create index cases_by_guardian_document on snvs.cases (tenant_id, guardian_document) where guardian_document is not null;
-- Of people without a number only the whole report can be compared.
create index cases_without_number on snvs.cases (tenant_id, content, created_at) where identity is null;
drop index snvs.cases_to_digest;
create index cases_to_digest on snvs.cases (tenant_id, id) where sealed is not null and (digest_form = 1 or not guardian_known);

alter table snvs.cases
  -- Why nobody knows whose the number is with which the registry answered, and that number.
  add column doubt_because text check (doubt_because in ('not_our_person', 'number_of_another_case')),
  add column disputed_id_caso bigint check (disputed_id_caso > 0),
  -- The fence at which somebody resolved it: at another one the next attempt has begun.
  add column resolved_fence bigint check (resolved_fence >= 0),
  -- What is to be entered by hand at the registry: the names of the changed fields, or `cancel`.
  add column pending_manual jsonb check (jsonb_typeof(pending_manual) = 'array'),
  -- The corrected report and the reason, sealed as the report is.
  add column correction bytea,
  add column correction_key integer check (correction_key > 0),
  -- The registry's own words, sealed as the report is. `errors` keeps those that its documentation has.
  add column words bytea,
  add column words_key integer check (words_key > 0),
  add constraint doubt_has_a_reason check (doubt_because is null or state = 'in_doubt'),
  add constraint dispute_has_its_number check (doubt_because is null or disputed_id_caso is not null),
  add constraint correction_is_sealed check ((correction is null) = (correction_key is null)),
  add constraint words_are_sealed check ((words is null) = (words_key is null)),
  add constraint sealed_parts_go_with_the_report check (sealed is not null or (correction is null and words is null and pending_manual is null)),
  add constraint pending_is_at_the_registry check (pending_manual is null or state in ('reported', 'adopted'));
create index cases_pending on snvs.cases (tenant_id, created_at, id) where pending_manual is not null;
create index cases_with_errors on snvs.cases (tenant_id, id) where errors is not null;
drop index snvs.cases_by_key;
create index cases_by_key on snvs.cases (tenant_id, least(key_version, correction_key, words_key)) where sealed is not null;
grant update (person, whole_document, guardian_document, digest_form, is_twin, doubt_because, disputed_id_caso, resolved_fence,
  pending_manual, correction, correction_key, words, words_key) on snvs.cases to :service_role;

-- What a batch does to what is sealed is told by the tenant's stream: another key, a new form of digests, and the registry's
-- words that an older build kept open. Every other change of a case is told by its own.
create or replace function snvs.tell_case_of_row() returns trigger
  language plpgsql as $$
declare
  resealed constant text[] := '{sealed,key_version,correction,correction_key,words,words_key}';
  digested constant text[] := '{person,whole_document,guardian,guardian_document,guardian_known,digest_form,is_twin}';
begin
  if tg_op = 'UPDATE' and new.updated_at = old.updated_at
     and ((new.key_version > old.key_version or new.correction_key > old.correction_key or new.words_key > old.words_key)
         and to_jsonb(new) - resealed = to_jsonb(old) - resealed
       or ((not old.guardian_known or old.digest_form < new.digest_form) and to_jsonb(new) - digested = to_jsonb(old) - digested)
       or (old.words is null and to_jsonb(new) - '{errors,words,words_key}'::text[] = to_jsonb(old) - '{errors,words,words_key}'::text[])) then
    perform platform.owe_entry(new.tenant_id, new.tenant_id);
  else
    perform platform.owe_entry(new.tenant_id, new.id);
  end if;
  return null;
end $$;
