-- What was said about periods that end soon: once for a period, a type and an end.
create table contracts.notifications (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  period_id uuid not null,
  type text not null check (type in ('expiry_30d', 'expiry_7d')),
  -- The last day of the period, and how many days were left, when it was said.
  validity_end date not null,
  days_left integer not null check (days_left between 0 and 30),
  message text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- The user who read it; the key where it stands for nobody.
  read_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, convenio_id, period_id) references contracts.periods (tenant_id, convenio_id, id),
  constraint notification_said unique (tenant_id, period_id, type, validity_end),
  check ((type = 'expiry_7d') = (days_left <= 7)),
  check (read_by is null or read_at is not null)
);
create index notifications_newest on contracts.notifications (tenant_id, created_at desc, validity_end, id);
create index notifications_by_convenio on contracts.notifications (tenant_id, convenio_id, created_at desc, validity_end, id);
select platform.isolate_tenants('contracts.notifications');
grant select, insert on contracts.notifications to :service_role;
grant update (read_at, read_by) on contracts.notifications to :service_role;
-- It is read once, and stays read.
create trigger notifications_stay_read before update on contracts.notifications
  for each row when (old.read_at is not null) execute function platform.refuse_change();

create view contracts.shown_notifications with (security_invoker = true) as
  select n.*, c.name as convenio_name
    from contracts.notifications n
    join contracts.convenios c on c.tenant_id = n.tenant_id and c.id = n.convenio_id;
grant select on contracts.shown_notifications to :service_role;

-- The daily run: a queue, and for each tenant a schedule in its zone, made with it. So a process knows whom to run for
-- without reading the list of tenants, which row-level security does not show it. One run a tenant at a time (exclusive, by
-- the key); a run that fails is tried again after 1, 2, 4, ... minutes, up to an hour. An occurrence that nobody saw is caught up.
select jobs.create_queue('contract-lifecycle', '{
  "policy": "exclusive", "retryLimit": 12, "retryDelay": 60, "retryBackoff": true, "retryDelayMax": 3600,
  "expireInSeconds": 600, "retentionSeconds": 172800, "deleteAfterSeconds": 604800}');

create trigger schedule_lifecycle after insert or update of time_zone on platform.tenants
  for each row execute function jobs.schedule_daily('contract-lifecycle', '5 0 * * *');
-- Those that are here already: the trigger sees them as moved to the zone they are in.
update platform.tenants set time_zone = time_zone;
