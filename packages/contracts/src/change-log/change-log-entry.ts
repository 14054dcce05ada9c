import { z } from 'zod'
import { JsonObject } from '../values/any-json.ts'
import { Count, Revision } from '../values/count.ts'

const LoggedValues = JsonObject.nullable().describe(
  'Values by their names; null: none. Entries of older versions that held a list answer it as `rows`',
)

/** A number that a client of an old wire tells of its user. Nobody has checked it. */
const OutsideNumber = z.int().min(-2_147_483_648).max(2_147_483_647)

/** @source DELPHOS Contract Management, "Change Log"; an entry here also has its place in the stream. */
export const ChangeLogEntry = z
  .object({
    revision: Revision.describe('The place of the change in its log, counted from 1'),
    at: z.string().meta({ format: 'date-time', description: 'When it was changed' }),
    change_type: z.string().describe('What was done, for programs, such as `reajuste`'),
    change_description: z.string().describe('What was done, in words'),
    changed_by_user_id: z.string().nullable().describe('The user who did it; null: the key stands for none'),
    changed_by_key_id: z
      .string()
      .nullable()
      .describe('The key by which it was done; null: a job, the operator, or a client without a key'),
    claimed_author: z
      .object({
        name: z.string().nullable().describe('The name that was told; null: none'),
        number: OutsideNumber.describe('The number that was told; 0: none'),
      })
      .optional()
      .describe('Whom the client of an old wire named as the author; nobody has checked it'),
    previous_values: LoggedValues,
    new_values: LoggedValues,
    affected_table: z.string().describe('The table that was changed'),
    affected_record_count: Count.describe('How many rows were changed'),
    period_id: z.string().nullable().describe('The contract period that was changed; null: none'),
    request_id: z.string().describe('The id of the request that changed it'),
    via: z.enum(['rest', 'trpc', 'legacy', 'job', 'cli']).describe('The way by which it came'),
    reason: z.string().nullable().describe('Why, as the caller said it; null: nothing was said'),
    retroactive: z.boolean().describe('Whether days before that day cost something else since'),
    hash: z.string().describe("SHA-256 of the previous entry's hash and this entry's canonical JSON, in hex"),
  })
  .meta({ id: 'ChangeLogEntry', description: 'One change, and its place in its log' })
