import { z } from 'zod'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { ProcedureCode } from '../values/text.ts'

/** An entry of the change log holds an override before and after, and stays small. */
const MOST_INCLUDED = 300
const MOST_LIMITS = 100

const Limit = z.strictObject({
  code: ProcedureCode.describe('A code that is included'),
  quantity: z.int().min(1).max(10_000).describe('How many of it are included; what exceeds is priced apart'),
})

/** What a price includes in an act: these codes cost nothing beside it, up to their limits. */
export const Package = z
  .strictObject({
    includes: z.array(ProcedureCode).min(1).max(MOST_INCLUDED).describe('The codes that are included'),
    limits: z
      .array(Limit)
      .min(1)
      .max(MOST_LIMITS)
      .optional()
      .describe('How many of a code are; left out: however many'),
  })
  .superRefine(({ includes, limits = [] }, context) => {
    const forms = includes.map(codeForm)
    const limited = limits.map(({ code }) => codeForm(code))
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [i, form] of forms.entries())
      if (forms.indexOf(form) < i) fault(['includes', i], `is the same as in includes.${forms.indexOf(form)}`)
    for (const [i, form] of limited.entries()) {
      if (limited.indexOf(form) < i) fault(['limits', i, 'code'], `is the same as in limits.${limited.indexOf(form)}`)
      if (!forms.includes(form)) fault(['limits', i, 'code'], 'must be one of includes')
    }
  })
  .meta({ id: 'Package', description: 'What the price of a package includes in an act' })
