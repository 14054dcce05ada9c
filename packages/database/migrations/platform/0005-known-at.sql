-- Which revision a chain stood at at an instant: one lookup, however many have come since. Instants grow with revisions.
create index change_log_by_instant on platform.change_log (tenant_id, chain_id, at);
