import type { z } from 'zod'

const ISSUE_KINDS = [
  'control_character',
  'invisible_character',
  'broken_unicode',
  'not_a_day',
  'not_a_decimal',
  'too_many_places',
  'ends_before_start',
  'no_price',
  'same_item',
] as const

/** What a schema of our own finds wrong. Code decides by it, never by the sentence, which is for people. */
export type IssueKind = (typeof ISSUE_KINDS)[number]

/** What a custom issue carries of its kind. No answer shows it. */
export function issueParams(kind: IssueKind): { params: { kind: IssueKind } } {
  return { params: { kind } }
}

/** The kind of an issue; undefined for those that zod finds itself. */
export function issueKindOf(issue: z.core.$ZodIssue): IssueKind | undefined {
  if (issue.code !== 'custom') return undefined
  return ISSUE_KINDS.find((kind) => kind === issue.params?.['kind'])
}
