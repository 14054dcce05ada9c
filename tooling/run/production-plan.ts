import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKOUT } from '@vigencia/embedded-postgres/default-folder.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { settingFrom } from '@vigencia/server/settings/read-settings.ts'
import { serviceUrl } from '@vigencia/server/service/start-service.ts'
import { readSnvsSettings } from '@vigencia/snvs/settings.ts'
import { serviceNamed, type ServiceProgram } from './services.ts'

/** What `npm start` runs in production. */
export interface ProductionPlan {
  readonly services: readonly ServiceProgram[]
  /** What the operator reads before anything starts. */
  readonly lines: readonly string[]
  /** What they are told beside the environment. */
  readonly settings: Readonly<Record<string, string>>
}

/** The keys of the reporting service, and the command that makes each. */
const KEYS = {
  SNVS_ENCRYPTION_KEYS: 'SNVS_ENCRYPTION_KEYS="1:$(openssl rand -base64 32)"',
  SNVS_SEARCH_KEY: 'SNVS_SEARCH_KEY="$(openssl rand -base64 32)"',
} as const

/**
 * Which services an environment of production names, with their settings checked.
 * @throws OperatorError that names each setting which is missing or wrong, and how it is made
 */
export function productionPlan(environment: NodeJS.ProcessEnv): ProductionPlan {
  const missing = Object.keys(KEYS).filter((name) => settingFrom(name, environment).value === undefined)
  const keys = Object.values(KEYS).join(' and ')
  if (missing.length === 1)
    throw new OperatorError(
      `${missing[0]} is not set, and the other key of the reporting service is. Set both, or neither: without both ` +
        `nobody can read what is kept of persons. A new one is made by ${KEYS[missing[0] as keyof typeof KEYS]}.`,
    )
  const hasKeys = missing.length === 0
  mustHold(readApiSettings, hasKeys ? readSnvsSettings : null)(environment)
  const settings = hasKeys ? reportingAt(environment) : {}
  const services = hasKeys ? [serviceNamed('api'), serviceNamed('snvs')] : [serviceNamed('api')]
  const absent = `snvs is not run, because its keys are not set. Make them once by ${keys}, and keep them apart from every backup.`
  return { services, lines: [...services.map(commandOf), ...(hasKeys ? [] : [absent])], settings }
}

/** The api passes cases on to the reporting service beside it, unless the operator names another. */
function reportingAt(environment: NodeJS.ProcessEnv): Record<string, string> {
  if (settingFrom('SNVS_URL', environment).value !== undefined) return {}
  const { SNVS_HOST, SNVS_PORT } = readSnvsSettings(environment)
  const host = ['0.0.0.0', '::'].includes(SNVS_HOST) ? '127.0.0.1' : SNVS_HOST
  return { SNVS_URL: serviceUrl(host, SNVS_PORT) }
}

/** The faults of all services in one message. */
function mustHold(...readers: readonly (((environment: NodeJS.ProcessEnv) => unknown) | null)[]) {
  return (environment: NodeJS.ProcessEnv): void => {
    const faults = new Set<string>()
    for (const read of readers) {
      try {
        read?.(environment)
      } catch (error) {
        if (!(error instanceof OperatorError)) throw error
        for (const line of error.message.split('\n')) faults.add(line)
      }
    }
    if (faults.size > 0) throw new OperatorError([...faults].join('\n'))
  }
}

/** How one service is run by itself, such as by a supervisor of the operator's own. */
function commandOf({ name, main }: ServiceProgram): string {
  const installed = `node_modules/node-${process.platform}-${process.arch}/bin/node`
  const isInstalled = process.execPath.startsWith(CHECKOUT) && existsSync(join(CHECKOUT, installed))
  const node = isInstalled ? installed : process.execPath
  return `${name} alone: cd ${CHECKOUT.replace(/\/$/, '')} && ${node} ${main}`
}
