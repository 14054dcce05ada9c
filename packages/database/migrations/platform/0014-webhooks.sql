-- Receivers of events, as their tenant set them, and how it goes with them. The secret is sealed by the operator's key; after a
-- rotation the one before it signs too, for a while.
create table platform.webhooks (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  url text not null check (length(url) between 1 and 2048),
  events text[] not null check (cardinality(events) between 1 and 50),
  is_active boolean not null,
  -- Why the service switched it off; null: it did not.
  switched_off_because text check (switched_off_because in ('failing', 'gone')),
  sealed bytea,
  key_version integer check (key_version > 0),
  previous_sealed bytea,
  previous_key_version integer check (previous_key_version > 0),
  previous_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- It has no secret any more, and nothing is sent.
  removed_at timestamptz,
  -- Since when nothing arrives, how often in a row that was so, and when the next try is; null: all is well.
  failing_since timestamptz,
  failures integer not null default 0 check (failures >= 0),
  retry_at timestamptz,
  last_delivered_at timestamptz,
  primary key (tenant_id, id),
  check (not is_active or switched_off_because is null),
  check ((removed_at is null) = (sealed is not null) and (sealed is null) = (key_version is null)),
  check (removed_at is null or not is_active),
  check ((failing_since is null) = (retry_at is null)),
  check ((previous_sealed is null) = (previous_key_version is null) and (previous_sealed is null) = (previous_until is null))
);
select platform.isolate_tenants('platform.webhooks');
grant select, insert on platform.webhooks to :service_role;
grant update (name, url, events, is_active, switched_off_because, sealed, key_version, previous_sealed, previous_key_version,
  previous_until, updated_at, removed_at, failing_since, failures, retry_at, last_delivered_at) on platform.webhooks to :service_role;

-- Where events of a tenant go is told by its stream. How it goes with a receiver decides nothing.
create trigger told_insert after insert on platform.webhooks
  for each row execute function platform.tell_tenant_of_row();
create trigger told_update after update on platform.webhooks
  for each row when (
    to_jsonb(old) - '{failing_since,failures,retry_at,last_delivered_at}'::text[]
    is distinct from to_jsonb(new) - '{failing_since,failures,retry_at,last_delivered_at}'::text[])
  execute function platform.tell_tenant_of_row();
create trigger told_delete after delete on platform.webhooks
  for each row execute function platform.tell_tenant_of_row();

-- What happened, as it is sent: ids and states. The body is text, so that it is the same whenever it is sent.
create table platform.webhook_events (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  type text not null check (length(type) between 1 and 100),
  body text not null,
  occurred_at timestamptz not null,
  primary key (tenant_id, id)
);
create index webhook_events_by_time on platform.webhook_events (tenant_id, occurred_at);
select platform.isolate_tenants('platform.webhook_events');
grant select, insert, delete on platform.webhook_events to :service_role;
create trigger webhook_events_stay before update or truncate on platform.webhook_events
  for each statement execute function platform.refuse_change();

-- An event on its way to a receiver. `held`: it came while the receiver was off, and goes when somebody replays it.
create table platform.webhook_deliveries (
  tenant_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'held')),
  attempts integer not null default 0 check (attempts >= 0),
  -- When it is tried next, and since when it waits: a replay begins both anew.
  next_at timestamptz,
  waiting_since timestamptz not null,
  -- A process sends it until then; whoever comes later takes it over.
  leased_until timestamptz,
  attempted_at timestamptz,
  delivered_at timestamptz,
  http_status integer,
  error text check (length(error) <= 60),
  created_at timestamptz not null,
  primary key (tenant_id, webhook_id, event_id),
  foreign key (tenant_id, event_id) references platform.webhook_events on delete cascade,
  check ((state = 'waiting') = (next_at is not null)),
  check (state = 'waiting' or leased_until is null),
  check (state <> 'delivered' or delivered_at is not null)
);
create index webhook_deliveries_due on platform.webhook_deliveries (tenant_id, webhook_id, next_at) where state = 'waiting';
create index webhook_deliveries_by_time on platform.webhook_deliveries (tenant_id, webhook_id, created_at);
create index webhook_deliveries_by_event on platform.webhook_deliveries (tenant_id, event_id);
select platform.isolate_tenants('platform.webhook_deliveries');
grant select, insert, delete on platform.webhook_deliveries to :service_role;
grant update (state, attempts, next_at, waiting_since, leased_until, attempted_at, delivered_at, http_status, error)
  on platform.webhook_deliveries to :service_role;
