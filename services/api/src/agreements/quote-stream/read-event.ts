import type { ZodError } from 'zod'
import type { QuoteInputs } from '../pricing/quote-inputs.ts'
import type { QuoteRequest } from '../pricing/quote-event.ts'

/** The event that the fields of a line say, or its refusal: `invalid_input` with the names of the fields. */
export function readEvent(input: QuoteInputs['one'], fields: unknown): QuoteRequest | string {
  const read = input.safeParse(fields)
  return read.success ? read.data : `invalid_input: ${wrongFields(read.error)}`
}

function wrongFields({ issues }: ZodError): string {
  const names = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? 'line')],
  )
  return [...new Set(names)].slice(0, 10).join(' ')
}
