-- The use case that makes a tenant makes its schedules too. Those that are there stay as they are.
insert into jobs.tenant_schedule (name, begins_with, cron, time_zone, is_caught_up)
  values ('contract-lifecycle', 'tenant', '5 0 * * *', null, true);
drop trigger schedule_lifecycle on platform.tenants;
