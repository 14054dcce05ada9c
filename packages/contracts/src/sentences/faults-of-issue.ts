import type { z } from 'zod'
import './error-map.ts'

interface FaultOfIssue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What an issue says, each with its place: fields that nobody knows are a fault each. */
export function faultsOfIssue(issue: z.core.$ZodIssue): FaultOfIssue[] {
  const { message } = issue
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...path, key], message }))
    : [{ path, message }]
}
