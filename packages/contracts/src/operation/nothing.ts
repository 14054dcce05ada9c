import { z } from 'zod'

/** The answer of an operation that has none: 204 over REST, null over tRPC. */
export const Nothing = z.null()
