import { REGISTRIES } from '@vigencia/contracts/case-desk/desk.ts'
import { fields } from './aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS, type ApiAccess } from './ask-api.ts'
import { command, UsageError } from './command.ts'
import { wholeNumber } from './whole-number.ts'

const CREDENTIALS = 'the id and the key for the registry, with a blank between them'

type Desk = Awaited<ReturnType<typeof deskOf>>

const deskOf = (access: ApiAccess) => askSnvs(access, ({ caseDesk }) => caseDesk.get.query({}))

function deskText(desk: Desk): string {
  const windows = Object.entries(desk.duplicate_windows).map(([event, days]) => `${event}=${days}`)
  return fields({
    registry: desk.registry ?? 'none: desk set --registry',
    credentials: desk.has_credentials ? 'set' : 'none: desk set --credentials',
    establishment: desk.establishment,
    'duplicate windows': windows.join(' ') || 'none',
    'purged after days': desk.purge_after_days,
    queue: desk.paused_because === null ? 'runs' : `paused: ${desk.paused_because}`,
  })
}

/** `307=90 109=30`, as the option takes it. */
function windowsIn(text: string): Record<string, number> {
  const pairs = text.split(/[\s,]+/).filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, event, days] = /^(\d{1,10})=(\d{1,4})$/.exec(pair) ?? []
      if (event === undefined) throw new UsageError('--windows is events and days, such as "307=90 109=30".')
      return [event, Number(days)]
    }),
  )
}

function credentialsIn(line: string): { app_id: string; app_key: string } {
  const [app_id, app_key, ...more] = line.split(/\s+/)
  if (app_id === undefined || app_key === undefined || more.length > 0)
    throw new UsageError(`Standard input should be ${CREDENTIALS}.`)
  return { app_id, app_key }
}

export const reportingCommands = [
  command({
    noun: 'desk',
    verb: 'show',
    summary: 'Show to which registry cases are reported, and how',
    args: {},
    options: SNVS_OPTIONS,
    async run({ options, environment }) {
      const desk = await deskOf(apiAccess(options, environment, 'SNVS_URL'))
      return { json: desk, text: deskText(desk) }
    },
  }),
  command({
    noun: 'desk',
    verb: 'set',
    summary: 'Say how cases are reported; what is not named stays',
    args: {},
    options: {
      registry: { takes: 'registry', oneOf: REGISTRIES, about: 'Where: without --credentials another one gets none' },
      credentials: { about: `Reads ${CREDENTIALS} from standard input` },
      establishment: { takes: 'REFES', about: 'The code of the clinic, for reports that name none' },
      windows: { takes: 'event=days', about: 'Days in which the registry refuses a second case: "307=90 109=30"' },
      'purge-after': { takes: 'days', about: 'Days from the end of a case until its person is removed' },
      ...SNVS_OPTIONS,
    },
    reads: CREDENTIALS,
    async run({ options, environment, readLine }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const { establishment, duplicate_windows, purge_after_days, registry: before } = await deskOf(access)
      const registry = (options.registry as (typeof REGISTRIES)[number] | undefined) ?? before
      if (registry === null) throw new UsageError(`Say --registry: ${REGISTRIES.join(', ')}.`)
      const wanted = {
        registry,
        credentials: options.credentials ? credentialsIn(await readLine(CREDENTIALS)) : null,
        establishment: options.establishment ?? establishment,
        duplicate_windows: options.windows === undefined ? duplicate_windows : windowsIn(options.windows),
        purge_after_days: wholeNumber('purge-after', options['purge-after']) ?? purge_after_days,
      }
      const desk = await askSnvs(access, ({ caseDesk }) => caseDesk.set.mutate(wanted))
      return { json: desk, text: deskText(desk) }
    },
  }),
]
