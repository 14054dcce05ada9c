import { z } from 'zod'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { settingFrom } from '@vigencia/server/settings/read-settings.ts'
import { aligned } from './answers/aligned.ts'
import { cliSettingsSchema } from './calls/cli-settings.ts'
import { command } from './command/command.ts'
import { findEmbedded } from './find-embedded.ts'
import { masked } from './masked.ts'
import { SERVICE_SETTINGS } from './service-settings.ts'

interface Setting {
  readonly program: string
  readonly name: string
  /** The value as it is used, with secrets masked; null where it is not set. */
  readonly value: string | null
  readonly from: 'environment' | 'file' | 'embedded' | 'default' | 'unset'
  readonly about: string
  /** The fault of the value. */
  readonly fault: string | null
}

export const settingsCommand = command({
  noun: 'settings',
  verb: null,
  summary: 'Print the settings of every service as they are read from this environment, the secrets masked',
  args: {},
  options: {},
  run: async ({ environment }) => {
    const embedded = await embeddedSettings(environment)
    const programs = { ...SERVICE_SETTINGS, 'command line': cliSettingsSchema }
    const settings = Object.entries(programs).flatMap(([program, { shape }]) =>
      Object.entries(shape).map(([name, field]) => ({
        program,
        name,
        about: z.globalRegistry.get(field)?.description ?? '',
        ...(embedded?.[name] ?? read(name, field as z.ZodType, environment)),
      })),
    ) satisfies Setting[]
    const isRefused = settings.some(({ fault }) => fault !== null)
    const tables = Object.keys(programs).map((program) =>
      settingsTable(
        program,
        settings.filter((setting) => setting.program === program),
      ),
    )
    return { json: { settings }, text: tables.join('\n\n'), isRefused }
  },
})

function settingsTable(program: string, settings: readonly Setting[]): string {
  const rows = settings.map(({ name, value, from, about, fault }) => [
    name,
    value ?? '-',
    from,
    fault === null ? about : `WRONG: ${fault}`,
  ])
  return `${program}\n${aligned([['NAME', 'VALUE', 'FROM', 'ABOUT'], ...rows])}`
}

type Read = Pick<Setting, 'value' | 'from' | 'fault'>

function read(name: string, field: z.ZodType, environment: NodeJS.ProcessEnv): Read {
  try {
    const { value, from } = settingFrom(name, environment)
    const parsed = field.safeParse(value)
    const used = (parsed.success ? shownOf(parsed.data, value) : value) ?? null
    const why = parsed.error?.issues.map(({ message }) => message).join('; ') ?? null
    return {
      value: used === null ? null : masked(name, used),
      from: from ?? (used === null ? 'unset' : 'default'),
      fault: why !== null && value === undefined ? 'must be set' : why,
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return { value: null, from: 'file', fault: error.message }
  }
}

/** The value as it is used. A value that a service parses into a structure is shown as it was written. */
function shownOf(used: unknown, written: string | undefined): string | null {
  if (used === undefined || used === null) return null
  if (typeof used === 'number' || typeof used === 'boolean') return String(used)
  return typeof used === 'string' ? used : (written ?? null)
}

/** The two URLs of the embedded server, once it runs, where the environment names no database. */
async function embeddedSettings(environment: NodeJS.ProcessEnv): Promise<Readonly<Record<string, Read>> | null> {
  const names = ['DATABASE_URL', 'DATABASE_OWNER_URL']
  if (names.some((name) => Boolean(environment[name]) || Boolean(environment[`${name}_FILE`]))) return null
  const found = await findEmbedded(environment['VIGENCIA_DATA'] || undefined)
  const one = (url: string | undefined): Read => ({
    value: url === undefined ? null : masked('', url),
    from: 'embedded',
    fault: null,
  })
  return { DATABASE_URL: one(found?.serviceUrl), DATABASE_OWNER_URL: one(found?.ownerUrl) }
}
