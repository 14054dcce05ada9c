-- Pages of a catalogue with the deleted entries, and of all convenios, in the order in which they are listed.
create index particular_prices_by_code on contracts.particular_prices (tenant_id, convenio_id, procedure_code, id);
create index convenios_by_name on contracts.convenios (tenant_id, name, id);
