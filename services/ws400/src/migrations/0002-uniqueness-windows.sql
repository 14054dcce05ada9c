-- Days in which a second case of an event is refused for one citizen, counted from the day in Buenos Aires on which the first
-- one came. For an event that is not listed the second is refused for ever.
create table ws400.uniqueness_windows (
  id_evento integer primary key,
  days integer not null check (days between 1 and 3650)
);
grant select, insert, delete on ws400.uniqueness_windows to :service_role;

-- A case bars others of its citizen and event until it is closed, or until its window has passed.
alter table ws400.cases
  add column closed_at timestamptz,
  add column bars_others boolean not null default true,
  add constraint a_closed_case_bars_nobody check (closed_at is null or not bars_others);
drop index ws400.case_of_citizen;
create unique index case_of_citizen on ws400.cases (tipo_documento, numero_documento, sexo, id_evento)
  where numero_documento is not null and bars_others;
grant update (closed_at, bars_others) on ws400.cases to :service_role;
