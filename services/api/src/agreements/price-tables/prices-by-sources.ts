import type { Day } from '@vigencia/domain/calendar/day.ts'
import { sourcesOf, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { DECIMAL_PLACES, decimalText, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import type { Percent } from '@vigencia/domain/money/percent.ts'
import type { Ratio } from '@vigencia/domain/money/ratio.ts'
import type { SourceTerms } from '@vigencia/domain/pricing/source-terms.ts'
import { tableFactor } from '@vigencia/domain/pricing/table-price.ts'
import { publishedTableOn } from './published-table-on.ts'

const SOURCES = (parameter: string) =>
  `jsonb_to_recordset(${parameter}::jsonb) as s (place integer, version text, factor numeric, has_own boolean, uco_value numeric,
     film_value numeric, porte_values_from text, day date, with_errata boolean, porte_factor numeric, uco_factor numeric, film_factor numeric)`

const TABLE = publishedTableOn('s.version', 's.day', 's.with_errata')
const PORTES = publishedTableOn('s.porte_values_from', 's.day')

// a row by formula has the parts that its own columns name
const BY_FORMULA = `s.has_own and (r.porte is not null or r.uco_quantity is not null or r.film_m2 is not null)`
const OF_PARTS = `
  coalesce((coalesce(p.portes, t.portes) ->> r.porte)::numeric * coalesce(r.porte_fraction, 1) * s.porte_factor, 0)
    + coalesce(r.uco_quantity * coalesce(s.uco_value, t.uco_value) * s.uco_factor, 0)
    + coalesce(r.film_m2 * coalesce(r.film_incidences, 1) * coalesce(s.film_value, t.film_value) * s.film_factor, 0)`

/**
 * The price of each code by the first source that holds it, for questions that name no qualifier: `price` in centavos,
 * exact, for `units` of it. Behind a table that is not published no source prices. $1 is the tenant.
 * @param parameter that holds `sourcesParameter`
 */
export function pricesBySources(parameter: string): string {
  return `(
  select distinct on (r.procedure_code) r.procedure_code, r.procedure_name, r.units,
         case when ${BY_FORMULA} then ${OF_PARTS} else r.price * s.factor end as price
    from ${SOURCES(parameter)}
    join contracts.price_tables t on t.tenant_id = $1 and t.id = ${TABLE}
    left join contracts.price_tables p on p.tenant_id = $1 and p.id = ${PORTES}
    join contracts.price_table_rows r on r.tenant_id = $1 and r.table_id = t.id
   where s.place < coalesce((
     select min(s.place) from ${SOURCES(parameter)}
      where ${TABLE} is null or (s.porte_values_from is not null and ${PORTES} is null)), 1000)
     and (not (${BY_FORMULA}) or r.porte is null or coalesce(p.portes, t.portes) ? r.porte)
   order by r.procedure_code, s.place)`
}

/** The sources of a period as the parameter of `pricesBySources`, with their editions of a day. */
export function sourcesParameter(terms: TableTerms, day: Day): string {
  const sources = sourcesOf(terms).filter(({ version, qualifiers }) => version !== null && !qualifiers)
  return JSON.stringify(sources.map((source, place) => ({ ...parameterOf(source, place), day: day.toString() })))
}

function parameterOf(source: SourceTerms, place: number) {
  const { version, uco_value, film_value, porte_values_from, table_factors } = source
  const whole = tableFactor(source.percentage ?? null, source.table_adjustments ?? [])
  const ofPart = (percent: Percent | undefined) =>
    percent === undefined ? whole : tableFactor(percent, source.table_adjustments ?? [])
  return {
    place,
    version,
    factor: numeric(whole),
    has_own: [uco_value, film_value, porte_values_from, table_factors].some((one) => one !== null && one !== undefined),
    uco_value: text(uco_value),
    film_value: text(film_value),
    with_errata: source.errata ?? true,
    porte_values_from: porte_values_from ?? null,
    porte_factor: numeric(ofPart(table_factors?.porte)),
    uco_factor: numeric(ofPart(table_factors?.uco)),
    film_factor: numeric(ofPart(table_factors?.film)),
  }
}

/** The exact factor from an amount in the currency's unit to centavos: "75.950e0". */
function numeric({ numerator, denominator }: Ratio): string {
  // its denominator is a power of ten, 10^8 of which are the table price's own scale
  const places = denominator.toString().length - 1 - 8
  return `${numerator}e${-places}`
}

function text(value: Decimal4 | null | undefined): string | null {
  return value === null || value === undefined ? null : decimalText(value, DECIMAL_PLACES)
}
