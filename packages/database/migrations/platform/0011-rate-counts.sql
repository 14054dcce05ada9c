-- How often a key or a tenant asked each process in its last second. Processes read each other's counts by it, so that a
-- limit holds for all of them together. It holds ids and numbers, and is lost with the server without harm.
create unlogged table platform.rate_counts (
  id uuid not null,
  process uuid not null,
  requests integer not null,
  counted_at timestamptz not null,
  primary key (id, process)
);
grant select, insert, delete on platform.rate_counts to :service_role;
grant update (requests, counted_at) on platform.rate_counts to :service_role;
