-- release-before: works
-- What payers answered to batches, read and judged. Of a file its digest is kept, and nothing of a patient.
create table billing.statements (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  format text not null check (format in ('xml', 'csv', 'xlsx')),
  version text check (length(version) <= 100),
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  findings jsonb not null check (jsonb_typeof(findings) = 'array' and length(findings::text) <= 65536),
  item_count int not null check (item_count > 0),
  received_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, file_digest),
  unique (tenant_id, convenio_id, id),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
select platform.isolate_tenants('billing.statements');
grant select, insert on billing.statements to :service_role;
select platform.tell_changes('billing.statements', 'billing.tell_account');
create trigger statements_stay before update or delete or truncate on billing.statements
  for each statement execute function platform.refuse_change();

-- An item never changes: what is judged rests on the verdict that the line had when the statement was read.
create table billing.statement_items (
  tenant_id uuid not null,
  statement_id uuid not null,
  item_no int not null check (item_no > 0),
  convenio_id uuid not null,
  protocol text check (length(protocol) <= 100),
  lot text check (length(lot) <= 100),
  number text check (length(number) <= 100),
  issued_on date not null,
  guide text check (length(guide) <= 100),
  item text check (length(item) <= 100),
  payer_guide text check (length(payer_guide) <= 100),
  password text check (length(password) <= 100),
  day date not null,
  code_table text check (length(code_table) <= 100),
  code text not null check (length(code) between 1 and 100),
  degree text check (length(degree) <= 100),
  informed_cents bigint not null check (informed_cents >= 0),
  released_cents bigint not null check (released_cents >= 0),
  batch_id uuid,
  line_no int,
  billed_cents bigint,
  verdict text,
  contract_cents bigint check (contract_cents >= 0),
  contract_revision bigint,
  period_id uuid,
  payers_figure jsonb,
  glosas jsonb not null check (jsonb_typeof(glosas) = 'array' and length(glosas::text) <= 65536),
  findings text[] not null,
  glosa_cents bigint not null check (glosa_cents >= 0),
  claim_cents bigint not null check (claim_cents >= 0),
  created_at timestamptz not null,
  primary key (tenant_id, statement_id, item_no),
  check (claim_cents <= glosa_cents),
  check ((batch_id is null) = (line_no is null)),
  foreign key (tenant_id, convenio_id, statement_id) references billing.statements (tenant_id, convenio_id, id)
);
create index statement_items_by_line on billing.statement_items (tenant_id, batch_id, line_no);
create index statement_items_by_protocol on billing.statement_items (tenant_id, convenio_id, protocol);
select platform.isolate_tenants('billing.statement_items');
grant select, insert on billing.statement_items to :service_role;
select platform.tell_changes('billing.statement_items', 'billing.tell_account');
create trigger statement_items_stay before update or delete or truncate on billing.statement_items
  for each statement execute function platform.refuse_change();

-- The items of one statement, counted and digested; no later change touches one of them.
create function billing.statement_items_made_digest(tenant uuid, place uuid, made_at timestamptz, touched uuid[], before jsonb,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(i.item_no, i.protocol, i.lot, i.number, i.issued_on, i.guide, i.item, i.payer_guide, i.password, i.day, i.code_table,
             i.code, i.degree, i.informed_cents, i.released_cents, i.batch_id, i.line_no, i.billed_cents, i.verdict, i.contract_cents,
             i.contract_revision, i.period_id, i.payers_figure, i.glosas, i.findings)::text || E'\n', ''
           order by i.item_no), ''), 'UTF8')), 'hex')
    into count, digest
    from billing.statement_items i
   where i.tenant_id = tenant and i.statement_id = place and i.created_at = made_at;
end $$;
grant execute on function billing.statement_items_made_digest to :service_role;

-- Of several statements for one protocol the one that was issued last counts.
create view billing.counted_protocols with (security_invoker = true) as
  select distinct on (i.tenant_id, i.convenio_id, i.protocol) i.tenant_id, i.convenio_id, i.protocol, i.statement_id
    from billing.statement_items i
   where i.protocol is not null
   order by i.tenant_id, i.convenio_id, i.protocol, i.issued_on desc, i.created_at desc, i.statement_id desc;
grant select on billing.counted_protocols to :service_role;

-- An appeal holds no person: the numbers of guides and items, amounts, and what the contract says.
create table billing.appeals (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  statement_id uuid not null,
  number int not null check (number > 0),
  protocol text not null check (length(protocol) <= 100),
  lot text not null check (length(lot) <= 100),
  version text not null check (length(version) <= 100),
  written_on date not null,
  state text not null check (state in ('written', 'sent', 'answered')),
  sent_on date,
  answered_at timestamptz,
  claimed_cents bigint not null check (claimed_cents > 0),
  accepted_cents bigint check (accepted_cents >= 0),
  item_count int not null check (item_count > 0),
  file text not null,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  answer_digest text check (answer_digest ~ '^[0-9a-f]{64}$'),
  schema_valid boolean,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, convenio_id, number),
  foreign key (tenant_id, convenio_id, statement_id) references billing.statements (tenant_id, convenio_id, id)
);
create index appeals_by_statement on billing.appeals (tenant_id, statement_id);
select platform.isolate_tenants('billing.appeals');
grant select, insert on billing.appeals to :service_role;
grant update (state, sent_on, answered_at, accepted_cents, answer_digest) on billing.appeals to :service_role;
select platform.tell_changes('billing.appeals', 'billing.tell_account');

-- What a payer was sent stays as it is.
create function billing.keep_appeal() returns trigger
  language plpgsql as $$
begin
  raise exception 'the file of appeal % never changes', old.id using errcode = '23514', constraint = 'keep_appeal';
end $$;
create trigger keep_appeal before update on billing.appeals for each row
  when ((new.tenant_id, new.id, new.convenio_id, new.statement_id, new.number, new.protocol, new.lot, new.version, new.written_on,
         new.claimed_cents, new.item_count, new.file, new.file_digest, new.schema_valid, new.created_at)
    is distinct from (old.tenant_id, old.id, old.convenio_id, old.statement_id, old.number, old.protocol, old.lot, old.version, old.written_on,
         old.claimed_cents, old.item_count, old.file, old.file_digest, old.schema_valid, old.created_at))
  execute function billing.keep_appeal();
create trigger appeals_stay before delete or truncate on billing.appeals
  for each statement execute function platform.refuse_change();

-- A cut is under one appeal at most. The key is the line of the clinic, so that a later statement for its protocol is no second door.
create table billing.appeal_items (
  tenant_id uuid not null,
  convenio_id uuid not null,
  appeal_id uuid not null,
  item_no int not null check (item_no > 0),
  glosa_no int not null check (glosa_no > 0),
  batch_id uuid not null,
  line_no int not null,
  glosa_code text not null check (length(glosa_code) <= 100),
  claim_cents bigint not null check (claim_cents > 0),
  justification text not null check (length(justification) <= 500),
  act_digest text not null check (act_digest ~ '^[0-9a-f]{64}$'),
  act_line int not null,
  procedure_line text not null check (length(procedure_line) <= 100),
  roles text[],
  contract_revision bigint not null,
  created_at timestamptz not null,
  primary key (tenant_id, appeal_id, item_no, glosa_no),
  constraint already_appealed unique (tenant_id, batch_id, line_no, glosa_code)
);
select platform.isolate_tenants('billing.appeal_items');
grant select, insert on billing.appeal_items to :service_role;
select platform.tell_changes('billing.appeal_items', 'billing.tell_account');
create trigger appeal_items_stay before update or delete or truncate on billing.appeal_items
  for each statement execute function platform.refuse_change();

create function billing.appeal_items_made_digest(tenant uuid, place uuid, made_at timestamptz, touched uuid[], before jsonb,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(i.item_no, i.glosa_no, i.batch_id, i.line_no, i.glosa_code, i.claim_cents, i.justification, i.act_digest,
             i.act_line, i.procedure_line, i.roles, i.contract_revision)::text || E'\n', '' order by i.item_no, i.glosa_no), ''), 'UTF8')), 'hex')
    into count, digest
    from billing.appeal_items i
   where i.tenant_id = tenant and i.appeal_id = place and i.created_at = made_at;
end $$;
grant execute on function billing.appeal_items_made_digest to :service_role;

-- What a payer accepted of each cut.
create table billing.appeal_answers (
  tenant_id uuid not null,
  convenio_id uuid not null,
  appeal_id uuid not null,
  item_no int not null,
  glosa_no int not null,
  accepted_cents bigint not null check (accepted_cents >= 0),
  created_at timestamptz not null,
  primary key (tenant_id, appeal_id, item_no, glosa_no),
  foreign key (tenant_id, appeal_id, item_no, glosa_no) references billing.appeal_items
);
select platform.isolate_tenants('billing.appeal_answers');
grant select, insert on billing.appeal_answers to :service_role;
select platform.tell_changes('billing.appeal_answers', 'billing.tell_account');
create trigger appeal_answers_stay before update or delete or truncate on billing.appeal_answers
  for each statement execute function platform.refuse_change();

create function billing.appeal_answers_made_digest(tenant uuid, place uuid, made_at timestamptz, touched uuid[], before jsonb,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(a.item_no, a.glosa_no, a.accepted_cents)::text || E'\n', '' order by a.item_no, a.glosa_no), ''), 'UTF8')), 'hex')
    into count, digest
    from billing.appeal_answers a
   where a.tenant_id = tenant and a.appeal_id = place and a.created_at = made_at;
end $$;
grant execute on function billing.appeal_answers_made_digest to :service_role;
