-- What the percent of a period moves beside the table's prices: its overrides, and self-pay prices, which a renewal moves
-- at its activation. Null where there is no percent, or where it was not written down.
alter table contracts.periods
  add column adjust_overrides boolean check (adjust_overrides is null or reajuste_percent is not null),
  add column adjust_particular_prices boolean check (adjust_particular_prices is null or reajuste_percent is not null),
  -- the period of which a draft was copied
  add column copied_from uuid,
  add foreign key (tenant_id, convenio_id, copied_from) references contracts.periods (tenant_id, convenio_id, id);

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
