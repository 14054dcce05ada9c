import { z } from 'zod'
import { readSettings } from '@vigencia/server/settings/read-settings.ts'
import { apiSettingsSchema } from '@vigencia/api/settings.ts'

const { DATABASE_URL, DATABASE_OWNER_URL } = apiSettingsSchema.shape

/** The settings of the command line, beside those of the service. */
export const cliSettingsSchema = z.object({
  VIGENCIA_URL: z
    .string()
    .regex(/^https?:\/\//, 'must start with http:// or https://')
    .default('http://127.0.0.1:3000')
    .describe('The api that commands ask; --url says another'),
  SNVS_URL: z
    .string()
    .regex(/^https?:\/\//, 'must start with http:// or https://')
    .default('http://127.0.0.1:3001')
    .describe('The reporting service that commands about cases ask; --url says another'),
  VIGENCIA_KEY: z.string().optional().describe('The key they ask it with; --key says another'),
  DATABASE_BACKUP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional()
    .describe('The role that backups are made as: it sees the rows of every tenant, and writes none'),
  BACKUP_TEXTFILE_DIR: z
    .string()
    .optional()
    .describe('A folder of the node exporter, in which "backup" tells when the last one was made'),
  VIGENCIA_DATA: z.string().optional().describe('The folder of the embedded PostgreSQL'),
})

const CliSettings = cliSettingsSchema.extend({ DATABASE_URL: DATABASE_URL.optional(), DATABASE_OWNER_URL })

/** @throws OperatorError that names each wrong setting */
export function readCliSettings(environment: NodeJS.ProcessEnv): z.output<typeof CliSettings> {
  return readSettings(CliSettings, environment)
}
