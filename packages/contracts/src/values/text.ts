import { z } from 'zod'

// Tab, line feed and carriage return are text; NUL and the others are not.
const CONTROL = /[^\P{Cc}\t\n\r]/u

/** Text that PostgreSQL can keep and people can read: no control characters, no half surrogate pairs. */
export function text(most: number) {
  return z
    .string()
    .max(most)
    .refine(
      (value) => value.isWellFormed() && !CONTROL.test(value),
      'must not hold control characters or broken Unicode',
    )
}

/** A name or code: trimmed, not empty. */
export function label(most: number) {
  return text(most).trim().min(1)
}

/** A procedure's code (TUSS, CBHPM, SIGTAP or a house code). */
export const ProcedureCode = label(50).meta({
  description: 'TUSS, CBHPM, SIGTAP or a house code',
  examples: ['10101012'],
})
