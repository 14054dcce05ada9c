import { z } from 'zod'
import { readSettings } from '@vigencia/server/settings/read-settings.ts'
import { metricsPort, originOf, port, serviceSettings } from '@vigencia/server/settings/service-settings.ts'
import { isListOfNetworks } from '@vigencia/server/networks/networks.ts'

const { DATABASE_URL, DATABASE_READ_URL, DATABASE_OWNER_URL, DATABASE_POOL, DATABASE_READ_POOL, DATABASE_PREPARE } =
  serviceSettings
const { DEMO, NODE_ENV, DRAIN_DELAY, LOG_LEVEL, REQUEST_DEADLINE, LONG_DEADLINE } = serviceSettings
const { OTEL_EXPORTER_OTLP_ENDPOINT, PUBLIC_URL, TRUSTED_PROXIES } = serviceSettings
const { RATE_LIMIT_PER_KEY, RATE_LIMIT_PER_TENANT } = serviceSettings

const HOSTS = z
  .string()
  .default('')
  .transform(
    (text) => new Set(text.split(',').flatMap((host) => (host.trim() === '' ? [] : [host.trim().toLowerCase()]))),
  )

/** The settings of the api. `./vigencia settings` prints them. */
const ApiSettings = z.object({
  API_PORT: port(3000).describe('Where the api listens'),
  API_HOST: z.string().min(1).default('127.0.0.1').describe('On which address'),
  API_METRICS_PORT: metricsPort('API_PORT'),
  PUBLIC_URL,
  CONSOLE_DIR: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Folder of the built console; unset: services/console/dist of this checkout'),
  SNVS_URL: originOf('http://127.0.0.1:3001').describe(
    'Address of the reporting service, which is asked under /v1/snvs/ here too; unset: it is not run',
  ),
  WORKERS: z.coerce.number().int().min(1).max(64).default(1).describe('Processes that answer on the one port'),
  DATABASE_URL,
  DATABASE_READ_URL,
  DATABASE_OWNER_URL,
  DATABASE_POOL,
  DATABASE_READ_POOL,
  DATABASE_PREPARE,
  PRICE_BOOK_MEMORY: z.coerce
    .number()
    .int()
    .min(1)
    .default(256)
    .describe('MiB that price books may take in memory, in each process'),
  PRICE_READERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(3)
    .describe('Price books that each process loads at a time, each on a connection of its own'),
  PRICE_BOOKS_DIR: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe(
      'Folder in which a process that stops writes down which price books it has, for the next one to load before it is ready; unset: nowhere',
    ),
  LIFECYCLE_DAILY: z.stringbool().default(true).describe('Run the contract lifecycle of each tenant daily'),
  HEADS_DIR: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Folder in which the heads of every log are kept daily, away from the database; unset: nowhere'),
  WEBHOOK_ENCRYPTION_KEYS: z
    .string()
    .optional()
    .describe(
      '<version>:<32 bytes in base64>, several with a space between: the secrets of webhooks and of sign-in issuers are sealed by it; unset in production: there are none',
    ),
  CARD_DIGEST_KEY: z
    .string()
    .optional()
    .describe(
      '32 bytes in base64 by which card numbers of billed guides are digested; unset in production: only those of one batch can be compared',
    ),
  TISS_SCHEMAS: z
    .string()
    .optional()
    .describe(
      'A folder with the XSD files of the ANS under their names there, such as tissV4_03_00.xsd: appeals are validated by them; unset: the answer says that they were not',
    ),
  WEBHOOK_HOSTS: HOSTS.describe(
    'Hosts to which events may go though they are not public or not https, as name or name:port',
  ),
  SIGN_IN_HOSTS: HOSTS.describe(
    'Hosts of issuers at which people sign in though these are not public, as name or name:port',
  ),
  WEBHOOK_DELIVERY: z.stringbool().default(true).describe('off: this process sends no events to webhooks'),
  VIGENCIA_DATA: z.string().optional().describe('The folder of the embedded PostgreSQL; keys made here lie there too'),
  LEGACY_ANONYMOUS_TENANT: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Name or id of the tenant that /api/* is without a key; unset: a key is needed'),
  LEGACY_ANONYMOUS_NETWORKS: z
    .string()
    .refine(isListOfNetworks, 'must be networks such as 127.0.0.0/8,10.1.0.0/16,::1/128')
    .optional()
    .describe('From where /api/* may be asked without a key, as CIDRs; unset: this machine, in production nowhere'),
  LEGACY_ANONYMOUS_HOSTS: z
    .string()
    .default('')
    .describe('Names of this host that clients without a key may use, beside localhost and API_HOST'),
  DEMO,
  DEMO_TOKEN: z
    .string()
    .min(32)
    .max(100)
    .optional()
    .describe('What the link to the demo holds; unset: something new at each start'),
  NODE_ENV,
  DRAIN_DELAY,
  LOG_LEVEL,
  OTEL_EXPORTER_OTLP_ENDPOINT,
  REQUEST_DEADLINE,
  LONG_DEADLINE,
  TRUSTED_PROXIES,
  RATE_LIMIT_PER_KEY,
  RATE_LIMIT_PER_TENANT,
})

export type ApiSettings = z.output<typeof ApiSettings>

/** @throws OperatorError that names each wrong setting and what it should be. */
export function readApiSettings(environment: NodeJS.ProcessEnv): ApiSettings {
  return readSettings(ApiSettings, environment)
}

export { ApiSettings as apiSettingsSchema }
