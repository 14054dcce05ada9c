import { z } from 'zod'
import { isQualified, namesOf, qualifierKey } from '@vigencia/domain/pricing/qualifiers.ts'
import { termQualifiers } from '../pricing/qualifiers.ts'
import { ActRules } from './act-rules.ts'

const MOST_SETS = 50
/** Two of them, before and after, stand in one entry of the change log. */
const MOST_CHARACTERS = 7_500
/** They say what holds for the act as a whole, so they hang on nobody who takes part in it. */
const OF_WHOLE_ACT = ['rounding', 'copay_cap_per'] as const

const QualifiedActRules = z
  .strictObject({
    qualifiers: termQualifiers
      .refine(isQualified, 'must name at least one')
      .describe('Whom the rules are for: all of these equal what the act says'),
    rules: ActRules.describe('The rules that are others for them'),
  })
  .superRefine(({ qualifiers, rules }, context) => {
    const { plan_id, accommodation } = qualifiers
    if (namesOf(qualifiers).length === namesOf({ plan_id, accommodation }).length) return
    for (const name of OF_WHOLE_ACT)
      if (rules[name] !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['rules', name],
          message: 'is of the whole act, so only a plan and an accommodation may narrow it',
        })
  })
  .meta({ id: 'QualifiedActRules', description: 'Rules of acts for those alone whom their qualifiers say' })

const By = z
  .array(QualifiedActRules)
  .min(1)
  .max(MOST_SETS)
  .superRefine((sets, context) => {
    const known = new Map<string, number>()
    for (const [at, { qualifiers }] of sets.entries()) {
      const key = qualifierKey(qualifiers)
      const first = known.get(key)
      if (first === undefined) known.set(key, at)
      else context.addIssue({ code: 'custom', path: [at, 'qualifiers'], message: `are the same as in by.${first}` })
    }
  })

/** Beside the rules for all. */
export const qualifiedRulesField = By.optional().describe(
  'Rules for some: each rule is from the set with most qualifiers that says it. Left out: none',
)

const plain = ActRules.extend({ by: qualifiedRulesField })

/** For `.superRefine` of what has rules for some: all together are short enough for the change log. */
export function mustBeShort(rules: z.output<typeof plain>, context: z.RefinementCtx): void {
  if (rules.by === undefined) return
  // zod asks also where something else is wrong already, and that is told by itself
  const written = z.safeEncode(plain, rules)
  if (!written.success || JSON.stringify(written.data).length <= MOST_CHARACTERS) return
  const message = `makes the rules longer than ${MOST_CHARACTERS} characters of JSON`
  context.addIssue({ code: 'custom', path: ['by'], message })
}

/** All that a period agrees on acts. */
export const AgreedActRules = plain.superRefine(mustBeShort).meta({
  id: 'AgreedActRules',
  description: 'The rules by which a contract period prices acts; one that is left out was never agreed',
})
