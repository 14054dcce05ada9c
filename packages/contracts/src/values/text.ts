import { z } from 'zod'
import { PROCEDURE_CODE } from '@vigencia/domain/pricing/price-texts.ts'
import { textFault, type TextRule } from '@vigencia/domain/text/text-rule.ts'
import { issueParams } from './issue-kind.ts'

/** Text that PostgreSQL can store and people can read: no control characters, no half surrogate pairs. */
export function text(most: number) {
  return textOf({ most, isRequired: false, mayHaveLines: true })
}

/** Text that is trimmed, and may be empty. */
export function trimmed(most: number) {
  return judged(z.string().trim(), { most, isRequired: false, mayHaveLines: true })
}

/** A name: trimmed, not empty. */
export function label(most: number) {
  return textOf({ most, isRequired: true, mayHaveLines: true })
}

/** Text under a rule. A required text is trimmed before it is judged. */
export function textOf(rule: TextRule) {
  return rule.isRequired
    ? judged(
        z
          .string()
          .trim()
          .min(1, { abort: true, error: says(rule) }),
        rule,
      )
    : judged(z.string(), rule)
}

/** A procedure's code: TUSS, CBHPM, SIGTAP or a clinic's own. */
export const ProcedureCode = textOf(PROCEDURE_CODE).meta({
  description: 'TUSS, CBHPM, SIGTAP or a house code',
  examples: ['10101012'],
})

/** Judges text by the rule, with one fault for each. The lengths are zod's own too, so that JSON Schema shows them. */
function judged(schema: z.ZodString, rule: TextRule): z.ZodString {
  return schema.max(rule.most, { abort: true, error: says(rule) }).check(({ value, issues }) => {
    const fault = textFault(value, rule)
    if (fault?.kind === 'control_character' || fault?.kind === 'broken_unicode')
      issues.push({ code: 'custom', input: value, message: fault.reason, ...issueParams(fault.kind) })
  })
}

function says(rule: TextRule) {
  return ({ input }: { readonly input?: unknown }) => textFault(String(input), rule)?.reason
}
