-- A plan's own validity lies in its versions: they say what the plan is on which days, its validity which of these are
-- covered.
select plans.add_catalogue('plan', 'plans', again => false, keys => '', fields => $$
  code text not null check (length(code) between 1 and 50),
  description text not null check (length(description) <= 500),
  notes text not null check (length(notes) <= 10000),
  iafa_code text not null check (length(iafa_code) <= 50),
  guarantor_id integer not null,
  contracting_party_id integer not null,
  payment_category_id integer not null,
  product_id integer,
  validity_start date not null,
  validity_end date,
  contract_number text not null check (length(contract_number) <= 100),
  certificate_number text not null check (length(certificate_number) <= 100),
  check (validity_end >= validity_start),
  foreign key (tenant_id, guarantor_id) references plans.contacts,
  foreign key (tenant_id, contracting_party_id) references plans.contacts,
  foreign key (tenant_id, payment_category_id) references plans.payment_categories,
  foreign key (tenant_id, product_id) references plans.products $$);

select plans.add_catalogue('plan_line', 'plan_lines', again => true,
  keys => $$,
  plan_id integer not null,
  benefit_id integer not null,
  foreign key (tenant_id, plan_id) references plans.plans,
  foreign key (tenant_id, benefit_id) references plans.benefits,
  check (natural_key = plan_id || ' ' || benefit_id) $$,
  fields => $$
  currency_id integer not null,
  fixed_copay_cents bigint not null check (fixed_copay_cents between 0 and 1000000000000),
  variable_copay_percent numeric(7, 4) not null check (variable_copay_percent between 0 and 100),
  pharmacy_copay_percent numeric(7, 4) not null check (pharmacy_copay_percent between 0 and 100),
  foreign key (tenant_id, currency_id) references plans.currencies $$);
create index plan_lines_by_plan on plans.plan_lines (tenant_id, plan_id);

grant select, insert on plans.plans, plans.plan_versions to :service_role;
grant select, insert on plans.plan_lines, plans.plan_line_versions to :service_role;
grant update (natural_key, is_active, updated_at, updated_by, updated_by_number) on
  plans.plans, plans.plan_lines to :service_role;
grant update (known_until) on
  plans.plan_versions, plans.plan_line_versions to :service_role;
