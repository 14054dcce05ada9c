import { z } from 'zod'

const LoggedValues = z
  .record(z.string(), z.json())
  .nullable()
  .describe('By their names; null: none. Entries of older versions that held a list answer it as `rows`')

/** @source DELPHOS Contract Management, "Change Log"; an entry here also has its place in the stream. */
export const ChangeLogEntry = z
  .object({
    revision: z.int(),
    at: z.string().meta({ format: 'date-time' }),
    change_type: z.string(),
    change_description: z.string(),
    changed_by_user_id: z.string().nullable(),
    changed_by_key_id: z.string().nullable(),
    claimed_author: z
      .object({ name: z.string().nullable(), number: z.int() })
      .optional()
      .describe('Whom the client of an old wire named as the author; nobody has checked it'),
    previous_values: LoggedValues,
    new_values: LoggedValues,
    affected_table: z.string(),
    affected_record_count: z.int(),
    period_id: z.string().nullable(),
    request_id: z.string(),
    via: z.enum(['rest', 'trpc', 'legacy', 'job', 'cli']),
    reason: z.string().nullable(),
    retroactive: z.boolean(),
    hash: z.string().describe("SHA-256 of the previous entry's hash and this entry's canonical JSON, in hex"),
  })
  .meta({ id: 'ChangeLogEntry' })
