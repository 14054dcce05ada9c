import { z } from 'zod'
import { Instant } from '../values/instant.ts'
import { storedLabel } from '../values/text.ts'
import { SECRET } from '../values/never-in-the-open.ts'

export const REGISTRIES = ['stand_in', 'test', 'production'] as const
export const PAUSE_REASONS = ['operator', 'credentials', 'gateway', 'registry', 'restored'] as const

export const deskFields = {
  establishment: z
    .string()
    .regex(/^\d{14}$/, 'must be 14 digits')
    .nullable()
    .describe('The REFES code of the clinic, for reports that name none'),
  sisa_establishment: z
    .int()
    .min(1)
    .max(2_147_483_647)
    .nullable()
    .describe(
      "SISA's own number of the clinic, for samples and results that name no establishment; null: its REFES code",
    ),
  duplicate_windows: z
    .record(z.string().regex(/^[1-9]\d{0,9}$/, 'must be the code of an event'), z.int().min(1).max(3650))
    .describe(
      'Days in which the registry refuses a second case of one person, by event, such as {"307": 90}. Only for these a report that ended in doubt is sent once more by itself.',
    ),
  purge_after_days: z
    .int()
    .min(0)
    .max(3650)
    .describe('Days from the end of a case until what it says of the person is removed'),
}

export const LAB_APIS = ['samples', 'results'] as const

export const Credentials = z
  .strictObject({
    app_id: storedLabel(200).describe('The account at the registry (APP_ID)'),
    app_key: storedLabel(200).describe('The key of the account (APP_KEY)'),
  })
  .meta(SECRET)

/** The reporting desk: how a tenant deals with the registry. Credentials are never shown. */
export const Desk = z
  .object({
    registry: z.enum(REGISTRIES).nullable().describe('The registry to which cases go; null: not set up yet'),
    has_credentials: z.boolean().describe('Whether it has credentials for cases'),
    has_sample_credentials: z.boolean().describe('Whether it has credentials for samples'),
    has_result_credentials: z.boolean().describe('Whether it has credentials for results'),
    refused: z
      .object({
        samples: Instant.nullable().describe('When those for samples were refused; null: they were not'),
        results: Instant.nullable().describe('When those for results were refused; null: they were not'),
      })
      .describe(
        'When the registry refused the credentials: nothing goes there until others are set, or the queue is resumed',
      ),
    ...deskFields,
    paused_because: z
      .enum(PAUSE_REASONS)
      .nullable()
      .describe(
        'Why the queue is paused; null: it is not. operator: somebody paused it. credentials: the registry refused them. gateway: the gateway before the registry passes nothing on, for its credentials or its address. registry: it answers, and left three cases in doubt one after the other. restored: after a restore from backup.',
      ),
    paused_at: Instant.nullable().describe('Since when the queue is paused; null: it is not'),
  })
  .meta({ id: 'CaseDesk', description: 'The reporting desk: how a tenant deals with the registry' })
