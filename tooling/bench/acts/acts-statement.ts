// Acts by one statement, as a good engineer writes it by hand: each procedure finds its row, the dearest of an act is its
// main one, and each participant gets a share. It knows the rules that these acts need, and one revision, the newest.
export const ACTS = `
  with lines as (
    select * from jsonb_to_recordset($2::jsonb) line_of_act (act int, line int, code text, day date, access text, role text)
  ), terms as materialized (
    select v.days, t.id as table_id, t.portes, t.uco_value, t.film_value, coalesce(p.cbhpm_percentage, 100) * 0.01 as factor,
           (p.act_rules #>> '{further,same_access}')::numeric * 0.01 as same,
           (p.act_rules #>> '{further,other_access}')::numeric * 0.01 as other,
           (p.act_rules #>> '{assistants,percents,0}')::numeric * 0.01 as assistant,
           p.act_rules #> '{anaesthesia,map}' as anaesthesia
      from contracts.period_validities v
      join contracts.periods p on p.tenant_id = v.tenant_id and p.id = v.period_id
      join contracts.price_tables t
        on t.tenant_id = v.tenant_id and t.version = p.cbhpm_table_version and t.published_at is not null
     where v.tenant_id = $1 and v.convenio_id = $3 and v.known_until is null
       and v.status <> 'draft' and (v.closed_reason is null or v.closed_reason not in ('revocation', 'correction'))
  ), procedures as materialized (
    select a.act, a.line, a.access, m.same, m.other, m.assistant, r.auxiliaries,
           (m.portes ->> r.porte)::numeric * coalesce(r.porte_fraction, 1) * m.factor as porte,
           (coalesce(r.uco_quantity, 0) * m.uco_value + coalesce(r.film_m2, 0) * m.film_value) * m.factor as apart,
           (m.portes ->> (m.anaesthesia ->> r.anaesthesia_porte::text))::numeric * m.factor as anaesthesia
      from (select distinct act, line, code, day, access from lines) a
      join terms m on m.days @> a.day
      join contracts.price_table_rows r on r.tenant_id = $1 and r.table_id = m.table_id and r.procedure_code = a.code
  ), weighed as (
    select act, line, porte, apart, assistant, anaesthesia, first_value(auxiliaries) over dearest as foreseen,
           case when row_number() over dearest = 1 then 1
                when (case access when 'main' then first_value(access) over dearest else access end) = 'same' then same
                else other end as weight
      from procedures window dearest as (partition by act order by porte desc, line)
  )
  select a.act, a.line, a.role,
         round(100 * case a.role when 'surgeon' then w.porte * w.weight + w.apart
                                 when 'assistant_1' then case when w.foreseen >= 1 then w.porte * w.weight * w.assistant end
                                 else w.anaesthesia end)::int8 as cents
    from lines a join weighed w on w.act = a.act and w.line = a.line`
