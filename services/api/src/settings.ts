import { z } from 'zod'
import { readSettings } from '@vigencia/server/settings/read-settings.ts'

const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard)
const flag = z.stringbool().default(false)
const perSecond = z.coerce.number().int().min(1).nullable().default(null)

/** What the api reads from its environment; `pnpm vigencia settings` prints it. */
const ApiSettings = z.object({
  API_PORT: port(3000).describe('Where the api listens'),
  API_HOST: z.string().min(1).default('127.0.0.1').describe('On which address'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .describe('The service role: not owner, no superuser'),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe('The owner role: migrates at start, makes tenants'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(1000).default(10).describe('The most connections for transactions'),
  DATABASE_PREPARE: z.enum(['on', 'off']).default('on').describe('off: no named statements, for PgBouncer'),
  PRICE_BOOK_MEMORY: z.coerce.number().int().min(1).default(256).describe('MiB that price books may take in memory'),
  DEMO: flag.describe('Load the invented demo tenant; only on the loopback interface'),
  NODE_ENV: z.string().default('development').describe('production, development or test'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  RATE_LIMIT_PER_KEY: perSecond.describe('Requests a second; none by default'),
  RATE_LIMIT_PER_TENANT: perSecond.describe('Requests a second; none by default'),
})

export type ApiSettings = z.output<typeof ApiSettings>

/** @throws OperatorError that names each wrong setting and what it should be. */
export function readApiSettings(environment: NodeJS.ProcessEnv): ApiSettings {
  return readSettings(ApiSettings, environment)
}

export { ApiSettings as apiSettingsSchema }
