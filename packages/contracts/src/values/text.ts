import { z } from 'zod'
import { PROCEDURE_CODE } from '@vigencia/domain/pricing/price-texts.ts'
import { codeAsStored, codeFault } from '@vigencia/domain/pricing/procedure-code.ts'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { textFault, type TextRule } from '@vigencia/domain/text/text-rule.ts'
import { issueParams } from './issue-kind.ts'

/** Text that PostgreSQL can store and people can read: no control characters, no half surrogate pairs. In NFC. */
export function text(most: number) {
  return textOf({ most, isRequired: false, mayHaveLines: true, mayHaveInvisible: true })
}

/** A name or code that may be empty: trimmed, in NFC. */
export function trimmed(most: number) {
  const rule: TextRule = { most, isRequired: false, mayHaveLines: true, mayHaveInvisible: false }
  return judged(z.string().trim().overwrite(nfc), rule)
}

/** A name or code: trimmed, in NFC, not empty. */
export function label(most: number) {
  return textOf({ most, isRequired: true, mayHaveLines: true, mayHaveInvisible: false })
}

/** What somebody writes, as a reason: trimmed, in NFC, not empty. */
export function requiredText(most: number) {
  return textOf({ most, isRequired: true, mayHaveLines: true, mayHaveInvisible: true })
}

/**
 * A name or code of something that is there, here or elsewhere: a key, or a reference that tells a repetition.
 * It is left as it is, because older ones are under no such rule.
 */
export function storedLabel(most: number) {
  return storedLabelOf({ most, isRequired: true, mayHaveLines: true, mayHaveInvisible: true })
}

/** Text under a rule, in NFC. A required text is trimmed before it is judged. */
export function textOf(rule: TextRule) {
  return rule.isRequired ? required(z.string().trim().overwrite(nfc), rule) : judged(z.string().overwrite(nfc), rule)
}

function storedLabelOf(rule: TextRule) {
  return required(z.string().trim(), rule)
}

function required(schema: z.ZodString, rule: TextRule): z.ZodString {
  return judged(schema.min(1, { abort: true, error: says(rule) }), rule)
}

/** A procedure's code: TUSS, CBHPM, SIGTAP or a clinic's own. It is written down in NFKC, a dotted code by its digits. */
export const ProcedureCode = required(z.string().trim().overwrite(codeAsStored), PROCEDURE_CODE)
  .check(({ value, issues }) => {
    const reason = codeFault(value)
    if (reason !== null) issues.push({ code: 'custom', input: value, message: reason })
  })
  .meta(ofCode())

/** The code of a procedure whose price is to be taken away, whatever it was stored as. In NFC. */
export const HeldProcedureCode = textOf({ ...PROCEDURE_CODE, mayHaveInvisible: true }).meta(ofCode())

/** The code of a procedure whose price is stored. It is looked for as it is, and then as codes are written down. */
export const StoredProcedureCode = storedLabelOf({ ...PROCEDURE_CODE, mayHaveInvisible: true }).meta(ofCode())

function ofCode() {
  return { description: 'TUSS, CBHPM, SIGTAP or a house code', examples: ['10101012'] }
}

/** Judges text by the rule, with one fault for each. The lengths are zod's own too, so that JSON Schema shows them. */
function judged(schema: z.ZodString, rule: TextRule): z.ZodString {
  return schema.max(rule.most, { abort: true, error: says(rule) }).check(({ value, issues }) => {
    const fault = textFault(value, rule)
    if (fault !== null && fault.kind !== 'empty' && fault.kind !== 'too_long')
      issues.push({ code: 'custom', input: value, message: fault.reason, ...issueParams(fault.kind) })
  })
}

function says(rule: TextRule) {
  return ({ input }: { readonly input?: unknown }) => textFault(String(input), rule)?.reason
}
