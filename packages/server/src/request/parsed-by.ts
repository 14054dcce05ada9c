import type { z } from 'zod'
import { invalidInput } from './problem.ts'

/** @throws Refusal `invalid_input` */
export function parsedBy<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data
}
