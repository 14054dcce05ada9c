import { z } from 'zod'

const MOST_LETTERS = 65_536

/** A text that is JSON, as what it stands for. */
export const parseableJson = z
  .string()
  .max(MOST_LETTERS)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' })
      return z.NEVER
    }
  })
