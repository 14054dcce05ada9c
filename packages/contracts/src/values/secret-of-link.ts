import { z } from 'zod'
import { SECRET } from './never-in-the-open.ts'

/** What a link of ours holds behind its `#`, which no browser sends to a server by itself. */
export const SecretOfLink = z
  .string()
  .max(100)
  .regex(/^[\w-]+$/, 'must be what stands behind the # of a link')
  .describe('What the link holds behind its #')
  .meta(SECRET)
