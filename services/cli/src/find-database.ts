import { readCliSettings } from './calls/cli-settings.ts'
import { dataFolders, findEmbedded } from './find-embedded.ts'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

export type Role = 'owner' | 'service'
const SETTINGS = { owner: 'DATABASE_OWNER_URL', service: 'DATABASE_URL' } as const satisfies Record<Role, string>

export interface FoundDatabase {
  readonly role: Role
  readonly url: string
  /** The setting that names the database, for sentences. */
  readonly name: string
}

/**
 * The database, as the first of these roles whose URL is known from the environment.
 * Where the environment names no database at all, it is the embedded PostgreSQL that runs on this checkout's data.
 * @throws OperatorError that tells what to set
 */
export async function findDatabase(
  environment: NodeJS.ProcessEnv,
  ...roles: [Role, ...Role[]]
): Promise<FoundDatabase> {
  const settings = readCliSettings(environment)
  for (const role of roles) {
    const url = settings[SETTINGS[role]]
    if (url !== undefined) return { role, url, name: SETTINGS[role] }
  }
  const [role] = roles
  const wanted = SETTINGS[role]
  // A setting means another database, so the embedded one would be the wrong one.
  const other = Object.values(SETTINGS).find((setting) => settings[setting] !== undefined)
  if (other !== undefined)
    throw new CommandFault(told`${other} is set and ${wanted} is not: this asks for the ${role}.`)
  const embedded = await findEmbedded(settings.VIGENCIA_DATA)
  if (embedded === null) {
    const [folder] = dataFolders(settings.VIGENCIA_DATA)
    throw new CommandFault(
      told`${wanted} is not set, and no embedded PostgreSQL runs on ${folder}: set it, or start Vigencia.`,
    )
  }
  const url = role === 'owner' ? embedded.ownerUrl : embedded.serviceUrl
  return { role, url, name: 'The embedded PostgreSQL' }
}
