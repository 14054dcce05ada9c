-- The use cases that make a tenant and open a desk make their schedules too. Those that are there stay as they are.
insert into jobs.tenant_schedule (name, begins_with, cron, time_zone, is_caught_up) values
  ('case-purge', 'tenant', '35 0 * * *', null, true),
  ('case-codes', 'tenant', '20 4 * * *', null, true),
  ('case-sweep', 'desk', '* * * * *', 'UTC', false);
drop trigger schedule_purge on platform.tenants;
drop trigger schedule_codes on platform.tenants;
drop trigger schedule_sweep on snvs.desks;
drop function snvs.schedule_sweep();
