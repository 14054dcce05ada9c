import { OperatorError } from '@vigencia/database/operator-error.ts'
import { roleAt } from '@vigencia/database/role-at.ts'
import { readFileSync } from 'node:fs'

export interface ConfiguredDatabase {
  /** Nothing where somebody else migrates. */
  ownerUrl: string | undefined
  serviceUrl: string
  /** The role that services run as. */
  serviceRole: string
}

/** Whether a database may be named without the role that owns it. */
export interface OwnerRule {
  readonly ownerMayBeAbsent?: boolean
}

/** The database that the environment names, tried; nothing if it names none. */
export async function configuredDatabase(
  env: NodeJS.ProcessEnv,
  { ownerMayBeAbsent = false }: OwnerRule = {},
): Promise<ConfiguredDatabase | undefined> {
  const serviceUrl = setting(env, 'DATABASE_URL')
  const ownerUrl = setting(env, 'DATABASE_OWNER_URL')
  if (serviceUrl === undefined && ownerUrl === undefined) return undefined
  if (serviceUrl === undefined) throw onlyOne('DATABASE_OWNER_URL', 'DATABASE_URL', 'the role that services run as')
  if (ownerUrl !== undefined) await roleAt('DATABASE_OWNER_URL', ownerUrl)
  else if (!ownerMayBeAbsent) throw onlyOne('DATABASE_URL', 'DATABASE_OWNER_URL', 'the role that owns and migrates')
  return { ownerUrl, serviceUrl, serviceRole: await roleAt('DATABASE_URL', serviceUrl) }
}

/** A setting from the environment, or from the file that `<name>_FILE` names. */
function setting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`]
  if (env[name] || !file) return env[name] || undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new OperatorError(`${name}_FILE names ${file}, which cannot be read.`)
  }
}

function onlyOne(is: string, isNot: string, role: string): OperatorError {
  return new OperatorError(
    `${is} is set and ${isNot} is not: set it too, to ${role} (\`./vigencia database roles\` prints the SQL ` +
      'that makes both roles), or unset both to use the embedded PostgreSQL.',
  )
}
