-- The gateway before the registry refused, or the registry answers and leaves one case after the other in doubt.
alter table snvs.desks
  drop constraint desks_paused_because_check,
  add constraint desks_paused_because_check
    check (paused_because in ('operator', 'credentials', 'gateway', 'registry', 'restored')),
  -- Credentials that came while the queue was paused for refused ones. A probe tries them, and may end the pause.
  add column credentials_untried boolean not null default false;
grant update (credentials_untried) on snvs.desks to :service_role;

-- A case in doubt that the sender will send once more by itself, not before: until then it is nobody's work.
alter table snvs.cases
  add column resend_due timestamptz,
  add constraint resend_settles_a_doubt check (resend_due is null or state = 'in_doubt');
create index cases_to_resend on snvs.cases (tenant_id, resend_due) where resend_due is not null;
grant update (resend_due) on snvs.cases to :service_role;
