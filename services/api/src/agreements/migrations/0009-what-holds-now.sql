-- However often self-pay prices were changed before, what has ended is not read: neither for the prices at a revision (a CASE,
-- for behind row-level security PostgreSQL takes no index of a `coalesce`), nor for a code's prices now, nor for an entry's.
create index particular_price_versions_by_end on contracts.particular_price_versions
  (tenant_id, convenio_id, (case when known_until is null then 9223372036854775807 else known_until end));
create index particular_price_versions_now on contracts.particular_price_versions (tenant_id, convenio_id, procedure_code)
  where known_until is null;
create index particular_price_versions_by_entry_and_end on contracts.particular_price_versions (tenant_id, price_id, known_until);
drop index contracts.particular_price_versions_by_entry;

-- Since the last release copies come in the order of their codes, from a statement of the service's own.
drop function contracts.adjusted_overrides(uuid, uuid, boolean, numeric, jsonb);
