import type { z } from 'zod'
import { choiceOf, joined } from './choice.ts'
import { kindSentence } from './kind-sentence.ts'

type UnionIssue = z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>
type Form = readonly z.core.$ZodIssue[]

/** What is said of a value that has none of several forms: of the form that it comes nearest to, else of all. */
export function unionSentence(issue: UnionIssue): string {
  if (issue.inclusive === false) return 'has more than one of the forms that it may have'
  const { options, input } = issue
  if (options !== undefined && options.length > 0) return `must be ${choiceOf(options)}`
  const forms: readonly Form[] = issue.errors.filter((form) => form.length > 0)
  const nearest = nearestOf(forms)
  if (nearest !== undefined) return placed(nearest)
  const kinds = forms.map(([first]) => kindOf(first))
  if (kinds.every((kind) => kind !== undefined)) return kindSentence(kinds, input)
  return joined(forms.map(placed))
}

/** The one form of the value's own kind, or the one of which it lacks the least. */
function nearestOf(forms: readonly Form[]): Form | undefined {
  const ofItsKind = forms.filter((form) => !form.some(isOfWhole)).toSorted((a, b) => a.length - b.length)
  const [first, second] = ofItsKind
  return second === undefined || (first !== undefined && first.length < second.length) ? first : undefined
}

const isOfWhole = ({ path, code }: z.core.$ZodIssue) =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')

function kindOf(issue: z.core.$ZodIssue | undefined): string | undefined {
  return issue?.code === 'invalid_type' && issue.path.length === 0 ? issue.expected : undefined
}

function placed([first]: Form): string {
  if (first === undefined) return ''
  return first.path.length === 0 ? first.message : `its ${first.path.map(String).join('.')} ${first.message}`
}
