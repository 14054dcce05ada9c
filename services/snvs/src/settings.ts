import { z } from 'zod'
import { readSettings } from '@vigencia/server/settings/read-settings.ts'
import { metricsPort, port, serviceSettings } from '@vigencia/server/settings/service-settings.ts'
import { registrySettings } from './registry/registry-settings.ts'

/** The settings of the reporting service. */
const SnvsSettings = z.object({
  SNVS_PORT: port(3001).describe('Where the reporting service listens'),
  SNVS_HOST: z.string().min(1).default('127.0.0.1').describe('On which address'),
  SNVS_METRICS_PORT: metricsPort('SNVS_PORT'),
  ...serviceSettings,
  SNVS_ENCRYPTION_KEYS: z
    .string()
    .optional()
    .describe('<version>:<32 bytes in base64>, several with a space between: the newest seals, all open'),
  SNVS_SEARCH_KEY: z
    .string()
    .optional()
    .describe('32 bytes in base64 that stay the same for ever: persons are found by it'),
  SNVS_PURGE_DAILY: z.stringbool().default(true).describe('Remove what is due of reported cases daily'),
  SNVS_CODES_DAILY: z
    .stringbool()
    .default(true)
    .describe("Fetch the registry's codes daily, and the first list as soon as a desk has credentials"),
  VIGENCIA_DATA: z.string().optional().describe('The folder of the embedded PostgreSQL; keys made here lie there too'),
  ...registrySettings,
})

export type SnvsSettings = z.output<typeof SnvsSettings>

/** @throws OperatorError that names each wrong setting and what it should be. */
export function readSnvsSettings(environment: NodeJS.ProcessEnv): SnvsSettings {
  return readSettings(SnvsSettings, environment)
}

export { SnvsSettings as snvsSettingsSchema }
