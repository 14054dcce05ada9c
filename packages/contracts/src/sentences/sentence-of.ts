import type { z } from 'zod'
import { choiceOf } from './choice.ts'
import { formatSentence } from './format-sentence.ts'
import { kindSentence } from './kind-sentence.ts'
import { sizeSentence } from './size-sentence.ts'
import { unionSentence } from './union-sentence.ts'

/** Where a schema says nothing better. No card may come to it. */
export const NOTHING_BETTER = 'does not fit'

/** Nobody who misspelt one field reads more. */
const MOST_NAMED = 8

/**
 * What is wrong with a value and what would be right, behind the name of its field: "price_cents: must be at least 0".
 * It never repeats the value, which may be about a person.
 */
export function sentenceOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindSentence([isWhole(issue) ? 'int' : issue.expected], issue.input)
    case 'invalid_value':
      return issue.input === undefined
        ? `is missing; it must be ${choiceOf(issue.values)}`
        : `must be ${choiceOf(issue.values)}`
    case 'too_small':
      return sizeSentence(originOf(issue), { ...issue, least: issue.minimum })
    case 'too_big':
      return sizeSentence(originOf(issue), { ...issue, most: issue.maximum })
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'invalid_format':
      return formatSentence(issue)
    case 'unrecognized_keys':
      return unknownFieldSentence(issue.inst)
    case 'invalid_key':
      return `the name ${issue.issues[0]?.message ?? NOTHING_BETTER}`
    case 'invalid_element':
      return `holds something that does not fit: it ${issue.issues[0]?.message ?? NOTHING_BETTER}`
    case 'invalid_union':
      return unionSentence(issue)
    case 'custom':
      return NOTHING_BETTER
  }
}

/** zod looks at the kind first, and then whether a number is whole. */
function isWhole({ expected, inst }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): boolean {
  return expected === 'number' && (inst as Partial<z.core.$ZodNumberFormat> | undefined)?._zod?.def.format !== undefined
}

/** What was asked for: zod tells what came, and a text has a length as a list has. */
function originOf({ origin, schema }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall>): string {
  return schema?._zod.def.type === 'array' ? 'array' : origin
}

/** The content itself: over REST it is the body, and no field. */
const CONTENT = 'file'

function unknownFieldSentence(inst: z.core.$ZodRawIssue['inst']): string {
  const shape = (inst as Partial<z.core.$ZodObject> | undefined)?._zod?.def.shape
  const known = Object.keys(shape ?? {}).filter((name) => name !== CONTENT)
  const isHelp = known.length > 0 && known.length <= MOST_NAMED
  return `is not a known field${isHelp ? `; known are ${known.join(', ')}` : ''}`
}
