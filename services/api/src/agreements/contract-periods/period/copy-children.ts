import type { z } from 'zod'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { MOST_CENTS } from '@vigencia/domain/money/cents.ts'
import { toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import type { TypeRule } from '@vigencia/contracts/type-rules/type-rule.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { hasFormOf } from '../../code-forms.ts'

/** One override that differs in the successor: another price, excluded, or none. */
export type SingleChange = { procedure_code: string } & (
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

/** A type rule as a request says it. */
export type NewTypeRule = Pick<
  z.output<typeof TypeRule>,
  'appointment_type_id' | 'is_covered' | 'requires_authorization' | 'copay_percent' | 'copay_max_cents' | 'notes'
>

export const AS_THEY_ARE: OverridesInput = { copied: true, percent: null, changes: [] }

interface Copied {
  readonly copied: number
  readonly added: number
  readonly removed: number
}

const GROWTH = '(1 + $4::numeric * 0.01)'
const OWN = 'tenant_id = $1 and period_id = $2 and not is_deleted and $3'
// A change means the override that is written as it is, or else the only one of its form. All are looked up together: one
// by one, thousands of changes would each pass over all overrides.
const INPUT = `(
  select case when cardinality(writings) = 1 then writings[1] else stated.procedure_code end as procedure_code,
         stated.procedure_name, stated.price_cents, stated.is_covered
    from jsonb_to_recordset($5::jsonb) as stated (procedure_code text, procedure_name text, price_cents bigint, is_covered boolean)
    left join (
      select coalesce(code_form, procedure_code) as form, array_agg(procedure_code) as writings
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
  (select procedure_code, procedure_name, notes, metadata, is_covered, price_cents * ${GROWTH} as exact_cents, round(price_cents * ${GROWTH}) as new_cents
     from contracts.overrides where ${OWN} and procedure_code not in (select procedure_code from ${INPUT})
    order by procedure_code)
  union all
  select procedure_code, coalesce(input.procedure_name, before.procedure_name) as procedure_name, before.notes, before.metadata,
         price_cents is not null, price_cents::numeric, price_cents::numeric
    from ${INPUT} left join lateral (
      select procedure_name, notes, metadata from contracts.overrides where ${OWN} and procedure_code = input.procedure_code limit 1) before on true
   where price_cents is not null or is_covered is not null) adjusted`

/** The parameters $1 to $5 of that statement. */
export function adjustedOverridesOf(work: UnitOfWork, source: string, input: OverridesInput): unknown[] {
  const percent = input.percent === null ? 0 : toNumber(input.percent)
  return [work.tenant.id, source, input.copied, String(percent), JSON.stringify(input.changes)]
}

// Counts the successor's overrides. The parameters are those of ADJUSTED_OVERRIDES, and $6 is the most centavos.
// Most prices are compared as whole numbers, and only those near the most are multiplied. Single changes are looked up
// one by one.
const COUNTED = `
  with input as (
    select procedure_code, price_cents is null and is_covered is null as removed,
           exists (select from contracts.overrides o where ${OWN} and o.procedure_code = input.procedure_code) as is_there
      from ${INPUT}),
  twins as (
    select array_agg(form) filter (where writings > 1) as twice from (
      select contracts.code_form(procedure_code) as form,
             case when bool_and(is_there) then count(*) - count(distinct procedure_code) + 1 else count(*) end as writings
        from input group by 1) forms),
  changes as (
    select count(*) filter (where is_there and removed) as removed, count(*) filter (where not is_there and not removed) as added,
           array_agg(procedure_code order by procedure_code) filter (where not is_there and removed) as missing
      from input),
  own as (
    select count(*) as count, array_agg(procedure_code order by procedure_code) filter (
             where price_cents >= floor($6::bigint / nullif(${GROWTH}, 0))::bigint
               and round(price_cents * ${GROWTH}) > $6::bigint
               and procedure_code <> all (array(select procedure_code from input))) as too_large
      from contracts.overrides where ${OWN})
  select (own.count - changes.removed)::int as copied, added::int, removed::int, missing, twice, too_large from own, changes, twins`

/**
 * The number of overrides that a successor would have.
 * @throws Refusal `override_to_remove_missing` or `amount_too_large` that names the codes
 */
export async function countOverrides(work: UnitOfWork, source: string, input: OverridesInput): Promise<Copied> {
  const [found] = await work.sql<Copied & Record<'missing' | 'twice' | 'too_large', string[] | null>>(COUNTED, [
    ...adjustedOverridesOf(work, source, input),
    MOST_CENTS,
  ])
  if (found === undefined) throw new Error('a count answered nothing')
  const { missing, twice, too_large, ...counted } = found
  mustNotRepeatCodes(input.changes, twice)
  if (missing !== null) {
    const paths = missing.map((code) => input.changes.findIndex((change) => change.procedure_code === code))
    throw new Refusal(
      'override_to_remove_missing',
      `There is no override to remove for ${missing.join(', ')}.`,
      paths.map((i) => ({ path: ['changes', i], message: 'there is no override to remove' })),
    )
  }
  mustNotBeTooLarge(too_large)
  return counted
}

/** @throws Refusal `invalid_input` where two changes are of codes of one form, and no two overrides are written so */
function mustNotRepeatCodes(changes: readonly SingleChange[], twice: readonly string[] | null): void {
  if (twice === null) return
  const firsts = new Map<string, number>()
  const issues = changes.flatMap(({ procedure_code }, i) => {
    const form = codeForm(procedure_code)
    const first = firsts.get(form)
    if (first === undefined) firsts.set(form, i)
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
       (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, is_covered, notes, metadata, created_at, updated_at)
     select $1, contracts.uuid_v7($8), $6, $7, procedure_code, procedure_name, new_cents, is_covered, notes, metadata, $8, $8
       from ${ADJUSTED_OVERRIDES}
     returning null`,
    [...adjustedOverridesOf(work, from, input), convenio_id, to, at.toString()],
  )
}

export async function copyTypeRules(work: UnitOfWork, { convenio_id, from, to, at }: Way): Promise<number> {
  const copied = await work.sql(
    `insert into contracts.type_rules (tenant_id, id, convenio_id, period_id, appointment_type_id, is_covered, requires_authorization,
       copay_percent, copay_max_cents, notes, created_at, updated_at)
     select tenant_id, contracts.uuid_v7($5), $2, $4, appointment_type_id, is_covered, requires_authorization,
            copay_percent, copay_max_cents, notes, $5, $5
       from contracts.type_rules where tenant_id = $1 and period_id = $3 and not is_deleted
     returning id`,
    [work.tenant.id, convenio_id, from, to, at.toString()],
  )
  return copied.length
}

/** Gives a new period the type rules that a request says whole. */
export async function addTypeRules(
  work: UnitOfWork,
  { convenio_id, to, at }: Way,
  rules: readonly NewTypeRule[],
): Promise<number> {
  const rows = rules.map((rule) => ({ ...rule, copay_percent: rule.copay_percent && toNumber(rule.copay_percent) }))
  const added = await work.sql(
    `insert into contracts.type_rules (tenant_id, id, convenio_id, period_id, appointment_type_id, is_covered, requires_authorization,
       copay_percent, copay_max_cents, notes, created_at, updated_at)
     select $1, contracts.uuid_v7($4), $2, $3, appointment_type_id, is_covered, requires_authorization,
            copay_percent, copay_max_cents, notes, $4, $4
       from jsonb_to_recordset($5) as t (appointment_type_id uuid, is_covered boolean, requires_authorization boolean,
         copay_percent numeric, copay_max_cents bigint, notes text)
     returning id`,
    [work.tenant.id, convenio_id, to, at.toString(), JSON.stringify(rows)],
  )
  return added.length
}

export async function countChildren(
  work: UnitOfWork,
  periodId: string,
): Promise<{ overrides: number; type_rules: number }> {
  const [counted] = await work.sql<{ overrides: number; type_rules: number }>(
    `select (select count(*)::int from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted) as overrides,
            (select count(*)::int from contracts.type_rules where tenant_id = $1 and period_id = $2 and not is_deleted) as type_rules`,
    [work.tenant.id, periodId],
  )
  return counted ?? { overrides: 0, type_rules: 0 }
}
