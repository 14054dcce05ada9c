-- A draft may be meant to supersede a period: until it is activated it shares days with that one alone.
alter table contracts.periods
  add column supersedes uuid,
  add foreign key (tenant_id, convenio_id, supersedes) references contracts.periods (tenant_id, convenio_id, id);
grant update (supersedes) on contracts.periods to :service_role;

-- Drafts share no day with each other. All others share none with any but a superseding draft, whose days the lock of the
-- convenio guards against third periods, and this constraint once it is activated.
alter table contracts.period_validities
  add column superseding boolean not null default false check (not superseding or status = 'draft'),
  drop constraint period_overlap,
  add constraint period_overlap exclude using gist (
    tenant_id with =, convenio_id with =, days with &&, int8range(known_from, known_until) with &&)
    where (not superseding and (closed_reason is null or closed_reason not in ('revocation', 'correction'))),
  add constraint period_overlap_1 exclude using gist (
    tenant_id with =, convenio_id with =, days with &&, int8range(known_from, known_until) with &&)
    where (status = 'draft');

drop view contracts.current_periods;
create view contracts.current_periods with (security_invoker = true) as
  select p.*, v.days, v.status, v.closed_reason, r.renewed_by, k.corrected_by, c.revision
    from contracts.periods p
    join lateral (
      select days, status, closed_reason from contracts.period_validities v
       where v.tenant_id = p.tenant_id and v.period_id = p.id
       order by known_from desc limit 1) v on true
    -- the renewal of it, or of the one in whose place it is, once that is activated and as long as it prices
    left join lateral (
      select n.id as renewed_by from contracts.periods s
        join contracts.periods n on n.tenant_id = p.tenant_id and n.convenio_id = p.convenio_id and n.renewal_of = s.id
        join contracts.period_validities w on w.tenant_id = p.tenant_id and w.period_id = n.id and w.known_until is null
       where s.tenant_id = p.tenant_id and s.convenio_id = p.convenio_id and s.place = p.place
         and w.status <> 'draft' and (w.closed_reason is null or w.closed_reason not in ('revocation', 'correction'))
       limit 1) r on true
    left join lateral (
      select n.id as corrected_by from contracts.periods n
        join contracts.period_validities w on w.tenant_id = p.tenant_id and w.period_id = n.id and w.known_until is null
       where v.closed_reason = 'correction' and n.tenant_id = p.tenant_id and n.convenio_id = p.convenio_id
         and n.place = p.place and n.corrects = p.id and w.closed_reason is distinct from 'revocation'
       limit 1) k on true
    join platform.chains c on c.tenant_id = p.tenant_id and c.chain_id = p.convenio_id;
grant select on contracts.current_periods to :service_role;
