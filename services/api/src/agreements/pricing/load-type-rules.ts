import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import type { QualifiedTypeRule, TypeRule } from '@vigencia/domain/pricing/priced-contract.ts'
import type { Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { centsOrNull, percentOrNull, PRICING } from './stored-terms.ts'

/** The type rules of one period: those for anybody, and those that have qualifiers. */
export interface RulesOfPeriod {
  readonly typeRules: Map<string, TypeRule>
  qualifiedTypeRules: Map<string, QualifiedTypeRule[]> | undefined
}

const TYPE_RULES = `
  select r.period_id, r.appointment_type_id, r.is_covered, r.requires_authorization, r.copay_percent::text, r.copay_max_cents::text,
         r.further_terms::text
    from contracts.period_validities v
    join contracts.type_rules r on r.tenant_id = $1 and r.period_id = v.period_id and not r.is_deleted
   where ${PRICING} order by r.appointment_type_id`

type Row = [
  periodId: string,
  typeId: string,
  covered: boolean,
  authorization: boolean | null,
  percent: string | null,
  cap: string | null,
  qualifiers: string | null,
]

/** The type rules of a convenio's periods that price at a revision, by period. */
export async function loadTypeRules(query: RowQuery, at: readonly unknown[]): Promise<Map<string, RulesOfPeriod>> {
  const byPeriod = new Map<string, RulesOfPeriod>()
  for (const [periodId, typeId, covered, requiresAuthorization, percent, cap, shown] of await query<Row>(
    TYPE_RULES,
    at,
  )) {
    const rule = { covered, requiresAuthorization, copayPercent: percentOrNull(percent), copayCap: centsOrNull(cap) }
    const rules = byPeriod.get(periodId) ?? { typeRules: new Map(), qualifiedTypeRules: undefined }
    byPeriod.set(periodId, rules)
    if (shown === null) rules.typeRules.set(typeId, rule)
    else addQualified(rules, typeId, { ...rule, ...(JSON.parse(shown) as Qualifiers) })
  }
  return sharedWhereEqual(byPeriod)
}

/** A period mostly has the rules of the one before it, so a contract of ten years holds them once. */
function sharedWhereEqual(byPeriod: ReadonlyMap<string, RulesOfPeriod>): Map<string, RulesOfPeriod> {
  const known = new Map<string, RulesOfPeriod>()
  const shared = new Map<string, RulesOfPeriod>()
  for (const [periodId, rules] of byPeriod) {
    const content = JSON.stringify([[...rules.typeRules], [...(rules.qualifiedTypeRules ?? [])]])
    const one = known.get(content) ?? rules
    known.set(content, one)
    shared.set(periodId, one)
  }
  return shared
}

function addQualified(rules: RulesOfPeriod, typeId: string, rule: QualifiedTypeRule): void {
  rules.qualifiedTypeRules ??= new Map()
  const known = rules.qualifiedTypeRules.get(typeId)
  if (known === undefined) rules.qualifiedTypeRules.set(typeId, [rule])
  else known.push(rule)
}
