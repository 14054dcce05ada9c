-- The keyed digest of the document of whoever is in charge of the citizen (`personaACargo`), so that a case is found, given
-- out and erased by it too. It stands as long as the report does: once that is purged, nothing is kept of them.
alter table snvs.cases
  add column guardian bytea check (length(guardian) = 32),
  -- Whether the report was looked into for one: what was sealed before this column is opened once, and digested.
  add column guardian_known boolean not null default false,
  add constraint guardian_goes_with_the_report check (sealed is not null or guardian is null);
create index cases_by_guardian on snvs.cases (tenant_id, guardian) where guardian is not null;
create index cases_to_digest on snvs.cases (tenant_id, id) where sealed is not null and not guardian_known;
grant update (guardian, guardian_known) on snvs.cases to :service_role;

-- The registry's codes are fetched daily, before the clinic's day begins. A registry that is away is no fault of a job: it
-- is asked again the next day. What fails here is our own, and is tried a few times.
select jobs.create_queue('case-codes', '{
  "policy": "exclusive", "retryLimit": 3, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 600,
  "expireInSeconds": 600, "retentionSeconds": 86400, "deleteAfterSeconds": 604800}');

create trigger schedule_codes after insert or update of time_zone on platform.tenants
  for each row execute function jobs.schedule_daily('case-codes', '20 4 * * *');
update platform.tenants set time_zone = time_zone;
