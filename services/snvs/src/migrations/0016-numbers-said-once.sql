-- A number that somebody says of a report in doubt is that of one alone at its registry, also where two say it at once. What
-- was said before the registry was kept stands as it is.
alter table snvs.cases
  add column resolved_registry text check (resolved_registry in ('stand_in', 'test', 'production'));
create unique index id_caso_taken on snvs.cases (tenant_id, resolved_registry, id_caso) where resolved_registry is not null;
grant update (resolved_registry) on snvs.cases to :service_role;

alter table snvs.lab_reports
  add column resolved_registry text check (resolved_registry in ('stand_in', 'test', 'production'));
create unique index registry_number_taken on snvs.lab_reports (tenant_id, api, resolved_registry, registry_id)
  where resolved_registry is not null;
grant update (resolved_registry) on snvs.lab_reports to :service_role;
