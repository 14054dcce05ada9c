import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { MOST_CENTS } from '@vigencia/domain/money/cents.ts'
import { toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { qualifierKey, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { hasFormOf } from '../../code-forms.ts'
import { qualifiersMustExist } from './qualified-children.ts'

/** One override that differs in the successor: another price, excluded, or none. */
export type SingleChange = { procedure_code: string } & Qualifiers &
  (
    | { procedure_name?: string | undefined; price_cents: number }
    | { procedure_name?: string | undefined; is_covered: false }
    | { remove: true }
  )

/** How a period's overrides come to its successor. */
export interface OverridesInput {
  readonly copied: boolean
  /** The percent moves each copied price, rounded half up; null leaves them. */
  readonly percent: Percent | null
  /** Overrides that are replaced, added or removed after the percent. */
  readonly changes: readonly SingleChange[]
}

export const AS_THEY_ARE: OverridesInput = { copied: true, percent: null, changes: [] }

interface Copied {
  readonly copied: number
  readonly added: number
  readonly removed: number
}

const GROWTH = '(1 + $4::numeric * 0.01)'
const OWN = 'tenant_id = $1 and period_id = $2 and not is_deleted and $3'
/** The qualifiers of an override as one text; `{}`: it is for anybody. */
export const QUALIFIED = "coalesce((further_terms - '{fixed,package}'::text[])::text, '{}')"
const NAMES = 'plan_id, accommodation, provider_id, specialty'
const STATED =
  'place integer, procedure_code text, procedure_name text, price_cents bigint, is_covered boolean, plan_id uuid, accommodation text, provider_id uuid, specialty text'
// A change means the override that is written as it is, or else the only one of its form. Of those it means the one with its
// qualifiers. All are looked up together: one by one, thousands of changes would each pass over all overrides.
const INPUT = `(
  select case when cardinality(writings) = 1 then writings[1]
              when writings is null then min(stated.procedure_code) over (partition by contracts.code_form(stated.procedure_code))
              else stated.procedure_code end as procedure_code,
         stated.place, stated.procedure_name, stated.price_cents, stated.is_covered,
         stated.plan_id, stated.accommodation, stated.provider_id, stated.specialty,
         coalesce(contracts.further_terms(stated.plan_id, stated.accommodation, stated.provider_id, stated.specialty, false, null)::text, '{}') as qualified
    from jsonb_to_recordset($5::jsonb) as stated (${STATED})
    left join (
      select coalesce(code_form, procedure_code) as form, array_agg(distinct procedure_code) as writings
        from contracts.overrides
       where ${OWN} and ${hasFormOf('array(select named.procedure_code from jsonb_to_recordset($5::jsonb) as named (procedure_code text))')}
       group by 1) alike on alike.form = contracts.code_form(stated.procedure_code)) input`

/**
 * A period's overrides as its successor has them: moved by the percent, rounded half up, and changed one by one.
 * An excluded code has no price, so no percent moves it.
 * They come in the order of their codes, which is the index's. Without an order each copied row goes to another page of
 * the index.
 * Later reads would visit as many pages, for as long as the rows exist.
 */
export const ADJUSTED_OVERRIDES = `(
  (select procedure_code, procedure_name, notes, metadata, is_covered, ${NAMES}, fixed, package, ${QUALIFIED} as qualified,
          price_cents * ${GROWTH} as exact_cents, round(price_cents * ${GROWTH}) as new_cents
     from contracts.overrides where ${OWN} and (procedure_code, ${QUALIFIED}) not in (select procedure_code, qualified from ${INPUT})
    order by procedure_code)
  union all
  select procedure_code, coalesce(input.procedure_name, before.procedure_name) as procedure_name, before.notes, before.metadata,
         price_cents is not null, ${NAMES}, coalesce(before.fixed and price_cents is not null, false),
         case when price_cents is not null then before.package end, qualified, price_cents::numeric, price_cents::numeric
    from ${INPUT} left join lateral (
      select procedure_name, notes, metadata, fixed, package from contracts.overrides
       where ${OWN} and procedure_code = input.procedure_code and ${QUALIFIED} = input.qualified limit 1) before on true
   where price_cents is not null or is_covered is not null) adjusted`

/** The parameters $1 to $5 of that statement. */
export function adjustedOverridesOf(work: UnitOfWork, source: string, input: OverridesInput): unknown[] {
  const percent = input.percent === null ? 0 : toNumber(input.percent)
  return [
    work.tenant.id,
    source,
    input.copied,
    String(percent),
    JSON.stringify(input.changes.map((change, place) => ({ ...change, place }))),
  ]
}

// Counts the successor's overrides. The parameters are those of ADJUSTED_OVERRIDES, and $6 is the most centavos.
// Most prices are compared as whole numbers, and only those near the most are multiplied. Single changes are looked up
// one by one.
const COUNTED = `
  with input as (
    select procedure_code, qualified, place, price_cents is null and is_covered is null as removed,
           exists (select from contracts.overrides o where ${OWN} and o.procedure_code = input.procedure_code and ${QUALIFIED} = input.qualified) as is_there
      from ${INPUT}),
  twins as (
    select array_agg(form) filter (where writings > 1) as twice from (
      select contracts.code_form(procedure_code) as form,
             case when bool_and(is_there) then count(*) - count(distinct procedure_code) + 1 else count(*) end as writings
        from input group by contracts.code_form(procedure_code), qualified) forms),
  changes as (
    select count(*) filter (where is_there and removed) as removed, count(*) filter (where not is_there and not removed) as added,
           array_agg(place order by procedure_code) filter (where not is_there and removed) as missing
      from input),
  own as (
    select count(*) as count, array_agg(procedure_code order by procedure_code) filter (
             where price_cents >= floor($6::bigint / nullif(${GROWTH}, 0))::bigint
               and round(price_cents * ${GROWTH}) > $6::bigint
               and (procedure_code, ${QUALIFIED}) not in (select procedure_code, qualified from input)) as too_large
      from contracts.overrides where ${OWN})
  select (own.count - changes.removed)::int as copied, added::int, removed::int, missing, twice, too_large from own, changes, twins`

/**
 * The number of overrides that a successor would have.
 * @throws Refusal `override_to_remove_missing` or `amount_too_large` that names the codes, `convenio_plan_not_found` or
 * `provider_not_found`
 */
export async function countOverrides(
  work: UnitOfWork,
  { convenio_id, period_id: source }: { readonly convenio_id: string; readonly period_id: string },
  input: OverridesInput,
): Promise<Copied> {
  await qualifiersMustExist(work, convenio_id, input.changes)
  type Faults = Record<'twice' | 'too_large', string[] | null> & { missing: number[] | null }
  const [found] = await work.sql<Copied & Faults>(COUNTED, [...adjustedOverridesOf(work, source, input), MOST_CENTS])
  if (found === undefined) throw new Error('a count answered nothing')
  const { missing, twice, too_large, ...counted } = found
  mustNotRepeatCodes(input.changes, twice)
  if (missing !== null) {
    const codes = missing.map((place) => input.changes[place]?.procedure_code)
    throw new Refusal(
      'override_to_remove_missing',
      `There is no override to remove for ${codes.join(', ')}.`,
      missing.map((i) => ({ path: ['changes', i], message: 'there is no override to remove' })),
    )
  }
  mustNotBeTooLarge(too_large)
  return counted
}

/** @throws Refusal `invalid_input` where two changes are of codes of one form, and no two overrides are written so */
function mustNotRepeatCodes(changes: readonly SingleChange[], twice: readonly string[] | null): void {
  if (twice === null) return
  const firsts = new Map<string, number>()
  const issues = changes.flatMap((change, i) => {
    const form = codeForm(change.procedure_code)
    const key = `${form} ${qualifierKey(change)}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, i)
    if (first === undefined || !twice.includes(form)) return []
    return [{ path: ['changes', i, 'procedure_code'], message: `is the same as in changes.${first}` }]
  })
  const [issue] = issues
  if (issue !== undefined) throw new Refusal('invalid_input', `${issue.path.join('.')} ${issue.message}`, issues)
}

/** @throws Refusal `amount_too_large` */
export function mustNotBeTooLarge(codes: readonly string[] | null): void {
  if (codes === null || codes.length === 0) return
  const named = codes.slice(0, 10).join(', ')
  const more = codes.length > 10 ? ` and ${codes.length - 10} more` : ''
  throw new Refusal('amount_too_large', `The new price would be above ${MOST_CENTS} centavos for ${named}${more}.`)
}

export interface Way {
  readonly convenio_id: string
  readonly from: string
  readonly to: string
  /** The instant of the change, which tells the copies apart from rows of other changes. */
  readonly at: Instant
}

/** Gives a new period the overrides of another, moved and changed, in one statement however many they are. */
export async function copyOverrides(
  work: UnitOfWork,
  { convenio_id, from, to, at }: Way,
  input: OverridesInput,
): Promise<void> {
  await work.sql(
    `insert into contracts.overrides
       (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, is_covered, ${NAMES}, fixed, package,
        notes, metadata, created_at, updated_at)
     select $1, contracts.uuid_v7($8), $6, $7, procedure_code, procedure_name, new_cents, is_covered, ${NAMES}, fixed, package,
            notes, metadata, $8, $8
       from ${ADJUSTED_OVERRIDES}
     returning null`,
    [...adjustedOverridesOf(work, from, input), convenio_id, to, at.toString()],
  )
}
