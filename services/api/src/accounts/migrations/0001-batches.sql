-- release-before: works
-- The stream of a convenio's accounts. Its id follows from the convenio's, so that nothing has to keep it.
create function billing.account_of(convenio uuid) returns uuid
  language sql immutable parallel safe
  return encode(substring(sha256('\x6163636f756e74'::bytea || uuid_send(convenio)) from 1 for 16), 'hex')::uuid;

create function billing.tell_account() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, billing.account_of(t.convenio_id))
    from (select distinct tenant_id, convenio_id from touched order by 1, 2) t;
  return null;
end $$;

-- What a payer agreed about TISS, each entry from a day on.
create table billing.tiss_settings (
  tenant_id uuid not null,
  convenio_id uuid not null,
  entries jsonb not null check (jsonb_typeof(entries) = 'array'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, convenio_id),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
select platform.isolate_tenants('billing.tiss_settings');
grant select, insert on billing.tiss_settings to :service_role;
grant update (entries, updated_at) on billing.tiss_settings to :service_role;
select platform.tell_changes('billing.tiss_settings', 'billing.tell_account');

-- A batch of guides as it was billed. The file itself is not kept: its digest says which it was.
create table billing.batches (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  file_digest bytea not null check (length(file_digest) = 32),
  lot text not null check (length(lot) between 1 and 100),
  version text check (length(version) between 1 and 100),
  provider_code text check (length(provider_code) between 1 and 100),
  registered_on date,
  guide_count integer not null check (guide_count > 0),
  line_count integer not null check (line_count >= 0),
  billed_cents bigint not null check (billed_cents >= 0),
  hash_match text check (hash_match in ('text', 'escaped')),
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  -- The convenio's revision at which its lines were judged last.
  judged_revision bigint not null check (judged_revision >= 0),
  removed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
create unique index batch_file_taken on billing.batches (tenant_id, file_digest);
create index batches_by_convenio on billing.batches (tenant_id, convenio_id, created_at, id);
select platform.isolate_tenants('billing.batches');
grant select, insert on billing.batches to :service_role;
grant update (judged_revision, removed_at, updated_at) on billing.batches to :service_role;
select platform.tell_changes('billing.batches', 'billing.tell_account');
create trigger batches_stay before delete or truncate on billing.batches
  for each statement execute function platform.refuse_change();

-- Of a patient a digest of the card's number stays, by a key that is not in the database, and its last three digits.
create table billing.guides (
  tenant_id uuid not null,
  batch_id uuid not null,
  guide_no integer not null check (guide_no > 0),
  convenio_id uuid not null,
  kind text not null check (kind in ('consultation', 'sp_sadt', 'fees', 'hospital_stay', 'dental')),
  number text not null check (length(number) between 1 and 100),
  principal text check (length(principal) between 1 and 100),
  payer_number text check (length(payer_number) between 1 and 100),
  password text check (length(password) between 1 and 100),
  character text check (character in ('elective', 'urgent')),
  billing text check (length(billing) between 1 and 100),
  card_digest bytea check (length(card_digest) = 32),
  card_end text check (length(card_end) between 1 and 3),
  plan_id uuid,
  accommodation text check (accommodation in ('ward', 'apartment')),
  -- What the guide says that its lines sum to.
  total_cents bigint check (total_cents >= 0),
  billed_cents bigint not null check (billed_cents >= 0),
  primary key (tenant_id, batch_id, guide_no),
  -- a batch is written last, when its file was read to its end
  foreign key (tenant_id, batch_id) references billing.batches deferrable initially deferred
);
create index guides_by_number on billing.guides (tenant_id, convenio_id, number);
create index guides_by_payer_number on billing.guides (tenant_id, convenio_id, payer_number);
select platform.isolate_tenants('billing.guides');
grant select, insert on billing.guides to :service_role;
select platform.tell_changes('billing.guides', 'billing.tell_account');
create trigger guides_stay before update or delete or truncate on billing.guides
  for each statement execute function platform.refuse_change();

create table billing.lines (
  tenant_id uuid not null,
  batch_id uuid not null,
  line_no integer not null check (line_no > 0),
  guide_no integer not null check (guide_no > 0),
  convenio_id uuid not null,
  item text not null check (length(item) between 1 and 100),
  kind text not null check (kind in ('procedure', 'expense', 'dental')),
  day date not null,
  began_at text check (began_at ~ '^\d\d:\d\d$'),
  ended_at text check (ended_at ~ '^\d\d:\d\d$'),
  code_table text not null check (length(code_table) between 1 and 100),
  code text not null check (length(code) between 1 and 100),
  quantity numeric(14, 4) not null check (quantity >= 0),
  access text check (length(access) between 1 and 100),
  expense_group text check (length(expense_group) between 1 and 100),
  factor numeric(14, 4) not null check (factor >= 0),
  unit_cents bigint not null check (unit_cents >= 0),
  total_cents bigint not null check (total_cents >= 0),
  participants jsonb not null check (jsonb_typeof(participants) = 'array'),
  primary key (tenant_id, batch_id, line_no)
);
create index lines_by_guide on billing.lines (tenant_id, batch_id, guide_no);
select platform.isolate_tenants('billing.lines');
grant select, insert on billing.lines to :service_role;
select platform.tell_changes('billing.lines', 'billing.tell_account');
create trigger lines_stay before update or delete or truncate on billing.lines
  for each statement execute function platform.refuse_change();

-- What one of an expense cost by its invoice, which no batch says.
create table billing.invoices (
  tenant_id uuid not null,
  batch_id uuid not null,
  line_no integer not null,
  convenio_id uuid not null,
  invoice_cents bigint not null check (invoice_cents between 0 and 1000000000000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, batch_id, line_no),
  foreign key (tenant_id, batch_id, line_no) references billing.lines
);
select platform.isolate_tenants('billing.invoices');
grant select, insert on billing.invoices to :service_role;
grant update (invoice_cents, updated_at) on billing.invoices to :service_role;
select platform.tell_changes('billing.invoices', 'billing.tell_account');
create trigger invoices_stay before delete or truncate on billing.invoices
  for each statement execute function platform.refuse_change();

-- What the contract says of a line, known in a range of revisions of the account: a later judgement closes an earlier one.
create table billing.verdicts (
  tenant_id uuid not null,
  batch_id uuid not null,
  line_no integer not null,
  known_from bigint not null check (known_from > 0),
  known_until bigint check (known_until > known_from),
  convenio_id uuid not null,
  verdict text not null check (length(verdict) between 1 and 100),
  -- The rule, field or kind that is missing where there is no price.
  missing text check (length(missing) between 1 and 100),
  contract_cents bigint check (contract_cents >= 0),
  difference_cents bigint,
  tolerance_cents bigint check (tolerance_cents >= 0),
  period_id uuid,
  -- The convenio's revision that priced it.
  revision bigint not null check (revision >= 0),
  -- The first line of the act that it was priced in, which holds the act's question; null: it was not asked for.
  act integer,
  -- The first line of the procedure that it is in the act: other guides may bill others who took part.
  procedure_line integer,
  roles text[] not null,
  question jsonb check (jsonb_typeof(question) = 'object'),
  primary key (tenant_id, batch_id, line_no, known_from),
  check ((contract_cents is null) = (difference_cents is null) and (contract_cents is null) = (tolerance_cents is null)),
  check ((question is null) = (act is distinct from line_no))
);
create index verdicts_by_opening on billing.verdicts (tenant_id, batch_id, known_from);
create unique index verdict_stands on billing.verdicts (tenant_id, batch_id, line_no) where known_until is null;
select platform.isolate_tenants('billing.verdicts');
grant select, insert on billing.verdicts to :service_role;
grant update (known_until) on billing.verdicts to :service_role;
select platform.tell_changes('billing.verdicts', 'billing.tell_account');
create trigger verdicts_stay before delete or truncate on billing.verdicts
  for each statement execute function platform.refuse_change();

-- Digests by which an entry holds rows by the thousand. Nulls are left out, so that a column that comes later changes none.
create function billing.batch_digest(tenant uuid, batch uuid, out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(t.row, E'\n' order by t.line_no, t.guide_no), ''), 'UTF8')), 'hex')
    into count, digest
    from (select 0 as line_no, g.guide_no, jsonb_strip_nulls(to_jsonb(g) - 'tenant_id')::text as row
            from billing.guides g where g.tenant_id = tenant and g.batch_id = batch
          union all
          select l.line_no, l.guide_no, jsonb_strip_nulls(to_jsonb(l) - 'tenant_id')::text
            from billing.lines l where l.tenant_id = tenant and l.batch_id = batch) t;
end $$;

create function billing.verdicts_digest(tenant uuid, batch uuid, opened bigint, out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_strip_nulls(to_jsonb(v) - '{tenant_id,known_until}'::text[])::text, E'\n' order by v.line_no), ''), 'UTF8')), 'hex')
    into count, digest
    from billing.verdicts v where v.tenant_id = tenant and v.batch_id = batch and v.known_from = opened;
end $$;

create function billing.closed_verdicts_digest(tenant uuid, batch uuid, closed bigint, out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           v.line_no || ' ' || v.known_from, E'\n' order by v.line_no), ''), 'UTF8')), 'hex')
    into count, digest
    from billing.verdicts v where v.tenant_id = tenant and v.batch_id = batch and v.known_until = closed;
end $$;
