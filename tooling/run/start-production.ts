import { OperatorError } from '@vigencia/database/operator-error.ts'
import { settingFrom } from '@vigencia/server/settings/read-settings.ts'
import { buildConsoleBeside } from './build-console-beside.ts'
import { isOn } from './demo-setting.ts'
import { productionPlan } from './production-plan.ts'
import { runApart } from './run-services.ts'
import { withDatabase } from './with-database.ts'

/** A service that answers need not know the owner of the database, and production has no demo. */
const NOT_FOR_SERVICES = { DATABASE_OWNER_URL: '', DATABASE_OWNER_URL_FILE: '', DEMO: '0', DEMO_FILE: '' }

const NO_DATABASE = `NODE_ENV is production, and DATABASE_URL is not set. Production needs a PostgreSQL of yours, from 15 on:
  DATABASE_URL        the role that services run as
  DATABASE_OWNER_URL  the role that owns and migrates; leave it out where \`./vigencia migrate\` is run apart
\`./vigencia database roles\` prints the SQL that makes both roles, and both settings.
Either may lie in a file, which DATABASE_URL_FILE or DATABASE_OWNER_URL_FILE names.
To try production on the embedded PostgreSQL, name its folder by VIGENCIA_DATA.`

/**
 * Runs the services of production until they are stopped. The stand-in is never among them.
 * @throws OperatorError that names what is missing or wrong, before anything starts
 */
export async function startProduction(
  environment: NodeJS.ProcessEnv,
  stop: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const isSet = (name: string) => settingFrom(name, environment).value !== undefined
  if (isOn(settingFrom('DEMO', environment).value ?? ''))
    say('DEMO is on: production has no demo, so it is not loaded.')
  const isEmbedded = !isSet('DATABASE_URL') && !isSet('DATABASE_OWNER_URL')
  if (isEmbedded && !isSet('VIGENCIA_DATA')) throw new OperatorError(NO_DATABASE)
  // what is wrong is said before a database is asked or started
  const settings = { ...environment, ...NOT_FOR_SERVICES }
  productionPlan(isEmbedded ? { ...settings, DATABASE_URL: 'postgres://' } : settings)
  return withDatabase(
    async ({ env }) => {
      if (stop.aborted) return 0
      const own = { ...settings, DATABASE_URL: env.DATABASE_URL, DATABASE_URL_FILE: '' }
      const { services, lines, settings: more } = productionPlan(own)
      for (const line of lines) say(line)
      const forServices = { ...NOT_FOR_SERVICES, ...more, DATABASE_URL: own.DATABASE_URL, DATABASE_URL_FILE: '' }
      await Promise.all([buildConsoleBeside(stop, say), runApart(services, forServices, stop, say)])
      return 0
    },
    { ownerMayBeAbsent: true },
  )
}
