import { z } from 'zod'
import { isListOfNetworks } from '../networks/networks.ts'
import { isLoopback } from '../networks/is-loopback.ts'

const seconds = (standard: number) => z.coerce.number().int().min(1).max(86_400).default(standard)
const poolSize = (standard: number) => z.coerce.number().int().min(1).max(1000).default(standard)
const perSecond = z.coerce.number().int().min(1).nullable().default(null)

/** A port that a service listens on. 0 takes any free port. */
export const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard)

/** The port of `/metrics`, where it is not answered on the service's own. */
export const metricsPort = (servicePort: string) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .nullable()
    .default(null)
    .describe(`Where /metrics is answered, for all; unset: on ${servicePort}, for callers of this machine alone`)

/** How long a service that is told to stop goes on answering. */
export const drainDelay = z.coerce
  .number()
  .int()
  .min(0)
  .max(120)
  .optional()
  .describe('Seconds in which a service that is told to stop still accepts and answers; unset: 5 in production, else 0')

/** Where traces and logs are sent. Further variables of OpenTelemetry are read by its own libraries. */
const otlpEndpoint = z
  .url({ protocol: /^https?$/, message: 'must be an address such as http://127.0.0.1:4318' })
  .optional()
  .describe('Address of an OpenTelemetry collector, for traces and logs; unset: none')

/** An address of HTTP without a path. */
export const originOf = (example: string) =>
  z
    .url({ protocol: /^https?$/, message: `must be an address such as ${example}` })
    .refine((text) => URL.canParse(text) && new URL(text).pathname === '/', { error: 'must be without a path' })
    .transform((text) => new URL(text).origin)
    .optional()

/** A session is safe only over TLS, but for this machine itself. */
function isSafe(origin: string | undefined): boolean {
  if (origin === undefined || origin.startsWith('https:')) return true
  return isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ''))
}

/** The settings of every service with a database and keys. */
export const serviceSettings = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .describe('The service role: not owner, no superuser'),
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe('A standby of that database, by the same role, from which price books are loaded; unset: none'),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe('The owner role: migrates at start, makes tenants'),
  DATABASE_POOL: poolSize(10).describe('The most connections for the transactions of commands and jobs'),
  DATABASE_READ_POOL: poolSize(5).describe('The most connections for those of reads'),
  DATABASE_PREPARE: z.enum(['on', 'off']).default('on').describe('off: no named statements, for PgBouncer'),
  DEMO: z.stringbool().default(false).describe('Load the invented demo tenant; only on the loopback interface'),
  NODE_ENV: z.string().default('development').describe('production, development or test'),
  DRAIN_DELAY: drainDelay,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REQUEST_DEADLINE: seconds(30).describe('Seconds that a request may take, from its last byte'),
  LONG_DEADLINE: seconds(900).describe('The same for imports, bulk calls and commands on whole periods'),
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint,
  PUBLIC_URL: originOf('https://precos.clinica.example')
    .refine(isSafe, { error: 'must be https, but for this machine' })
    .describe('The address by which people open the console; unset: where the api listens'),
  TRUSTED_PROXIES: z
    .string()
    .refine(isListOfNetworks, 'must be networks such as 10.0.0.0/8,::1/128')
    .optional()
    .describe('Networks of proxies whose X-Forwarded-For says from where a request comes; unset: none'),
  RATE_LIMIT_PER_KEY: perSecond.describe('Requests a second; none by default'),
  RATE_LIMIT_PER_TENANT: perSecond.describe('Requests a second; none by default'),
}
