-- The fence at which somebody resolved a sample or a result: at another one the next attempt has begun.
alter table snvs.lab_reports add column resolved_fence bigint check (resolved_fence >= 0);
grant update (resolved_fence) on snvs.lab_reports to :service_role;
