-- What a laboratory reports has a history of its own too.
alter table platform.chains
  drop constraint chains_kind_check,
  add constraint chains_kind_check check (kind in ('tenant', 'convenio', 'price_table', 'insurance_plan', 'case', 'lab_report'));
