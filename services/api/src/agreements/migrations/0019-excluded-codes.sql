-- A code may be excluded from a contract: its override has no price, and no other price is looked for. Digests of overrides
-- hold their price, so they tell an excluded code by its null, and all others are to the byte as they were.
alter table contracts.overrides
  add column is_covered boolean not null default true,
  alter column price_cents drop not null,
  add constraint priced_or_excluded check (is_covered = (price_cents is not null));
grant update (is_covered) on contracts.overrides to :service_role;
