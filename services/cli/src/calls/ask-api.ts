import {
  createSnvsClient,
  createVigenciaClient,
  refusalOf,
  VigenciaUnavailable,
  type SnvsClient,
  type VigenciaClient,
} from '@vigencia/client'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { readCliSettings } from './cli-settings.ts'
import { UsageError } from '../command/command.ts'
import { told } from '../command/told.ts'
import { CommandFault } from '../command/command-fault.ts'

/** The options of commands that call the api. */
export const API_OPTIONS = {
  url: { takes: 'address', about: 'Where the api listens (VIGENCIA_URL; http://127.0.0.1:3000)' },
  key: { takes: 'key', about: 'The key to ask with (VIGENCIA_KEY, which other users of the machine cannot see)' },
} as const

/** The options of commands that call the reporting service: the same keys, another address. */
export const SNVS_OPTIONS = {
  url: { takes: 'address', about: 'Where the reporting service listens (SNVS_URL; http://127.0.0.1:3001)' },
  key: API_OPTIONS.key,
} as const

export interface ApiAccess {
  readonly url: string
  readonly apiKey: string
}

/** @throws UsageError when no key is given */
export function apiAccess(
  options: { url: string | undefined; key: string | undefined },
  environment: NodeJS.ProcessEnv,
  service: 'VIGENCIA_URL' | 'SNVS_URL' = 'VIGENCIA_URL',
): ApiAccess {
  const settings = readCliSettings(environment)
  const apiKey = options.key ?? settings.VIGENCIA_KEY
  if (apiKey === undefined) throw new UsageError(told`The api asks for a key: set VIGENCIA_KEY, or say --key.`)
  const url = options.url ?? settings[service]
  if (!URL.canParse(url))
    throw new UsageError(told`--url should be an address such as http://127.0.0.1:3000, not "${url}".`)
  return { url, apiKey }
}

/** @throws OperatorError when the api does not answer */
export function askApi<Result>(access: ApiAccess, ask: (client: VigenciaClient) => Promise<Result>): Promise<Result> {
  return answered(access, ask(createVigenciaClient(access)))
}

/** @throws OperatorError when the reporting service does not answer */
export function askSnvs<Result>(access: ApiAccess, ask: (client: SnvsClient) => Promise<Result>): Promise<Result> {
  return answered(access, ask(createSnvsClient(access)))
}

async function answered<Result>({ url }: ApiAccess, input: Promise<Result>): Promise<Result> {
  try {
    return await input
  } catch (error) {
    throw refusalOf(error) === null ? apiAway(url, error) : error
  }
}

/** For an error that came without an answer of the api. */
export function apiAway(url: string, error: unknown): OperatorError {
  if (error instanceof VigenciaUnavailable && error.reason !== 'network')
    return new CommandFault(told`No Vigencia answers at ${url} (${error.message}).`)
  let deepest = error
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause
  const { code, message } = deepest as { code?: string; message: string }
  return new CommandFault(told`No Vigencia answers at ${url} (${code ?? message}): start it, or say --url.`)
}
