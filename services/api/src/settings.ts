import { z } from 'zod'
import { readSettings } from '@vigencia/server/settings/read-settings.ts'
import { port, serviceSettings } from '@vigencia/server/settings/service-settings.ts'

const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_POOL, DATABASE_PREPARE } = serviceSettings
const { DEMO, NODE_ENV, LOG_LEVEL, RATE_LIMIT_PER_KEY, RATE_LIMIT_PER_TENANT } = serviceSettings

/** What the api reads from its environment; `pnpm vigencia settings` prints it. */
const ApiSettings = z.object({
  API_PORT: port(3000).describe('Where the api listens'),
  API_HOST: z.string().min(1).default('127.0.0.1').describe('On which address'),
  DATABASE_URL,
  DATABASE_OWNER_URL,
  DATABASE_POOL,
  DATABASE_PREPARE,
  PRICE_BOOK_MEMORY: z.coerce.number().int().min(1).default(256).describe('MiB that price books may take in memory'),
  LIFECYCLE_DAILY: z.stringbool().default(true).describe('Run the contract lifecycle of each tenant daily'),
  DEMO,
  NODE_ENV,
  LOG_LEVEL,
  RATE_LIMIT_PER_KEY,
  RATE_LIMIT_PER_TENANT,
})

export type ApiSettings = z.output<typeof ApiSettings>

/** @throws OperatorError that names each wrong setting and what it should be. */
export function readApiSettings(environment: NodeJS.ProcessEnv): ApiSettings {
  return readSettings(ApiSettings, environment)
}

export { ApiSettings as apiSettingsSchema }
