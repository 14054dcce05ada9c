import { z } from 'zod'

/** The result of verifying one change log. */
export const verifiedLog = {
  intact: z.boolean(),
  revision: z.int().describe('The newest revision'),
  head: z.string().describe('The hash of the newest entry, in hex'),
  broken_at: z.object({ revision: z.int(), why: z.string() }).nullable(),
}
