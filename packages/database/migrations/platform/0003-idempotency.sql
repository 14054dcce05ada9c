-- Answers of commands that came with an Idempotency-Key, kept a day, in the transaction of their effect.
create table platform.idempotency_keys (
  tenant_id uuid not null references platform.tenants,
  key text not null check (length(key) between 1 and 255),
  -- What was asked: the operation and its input, hashed.
  asked bytea not null check (length(asked) = 32),
  -- What was answered, as JSON; null where the answer held a secret.
  answer text,
  expires_at timestamptz not null,
  primary key (tenant_id, key)
);
create index idempotency_keys_by_expiry on platform.idempotency_keys (tenant_id, expires_at);
select platform.isolate_tenants('platform.idempotency_keys');
grant select, insert, delete on platform.idempotency_keys to :service_role;
