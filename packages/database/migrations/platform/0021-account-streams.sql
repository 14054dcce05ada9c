-- release-before: works
-- What was billed to a payer has a history of its own: it raises no revision that prices.
alter table platform.chains
  drop constraint chains_kind_check,
  add constraint chains_kind_check
    check (kind in ('tenant', 'convenio', 'price_table', 'insurance_plan', 'case', 'lab_report', 'account'));
