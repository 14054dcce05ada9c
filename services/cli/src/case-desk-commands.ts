import type { z } from 'zod'
import type { set } from '@vigencia/contracts/case-desk'
import { REGISTRIES } from '@vigencia/contracts/case-desk/desk.ts'
import { fields } from './answers/aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS, type ApiAccess } from './calls/ask-api.ts'
import { command, UsageError } from './command/command.ts'
import { wholeNumber } from './whole-number.ts'
import { told } from './command/told.ts'

const CREDENTIALS = 'the id and the key for the registry, with a blank between them'
const SECRETS = ['credentials', 'sample-credentials', 'result-credentials'] as const

/** Every field of the full replacement: one that is forgotten here would be reset. */
type DeskOrder = Required<z.input<typeof set.input>>
type Desk = Awaited<ReturnType<typeof deskOf>>

const deskOf = (access: ApiAccess) => askSnvs(access, ({ caseDesk }) => caseDesk.get.query({}))

function deskText(desk: Desk): string {
  const windows = Object.entries(desk.duplicate_windows).map(([event, days]) => `${event}=${days}`)
  return fields({
    registry: desk.registry ?? 'none: ./vigencia case-desk set --registry',
    credentials: desk.has_credentials ? 'set' : 'none: ./vigencia case-desk set --credentials',
    'sample credentials': desk.has_sample_credentials ? 'set' : 'none: ./vigencia case-desk set --sample-credentials',
    'result credentials': desk.has_result_credentials ? 'set' : 'none: ./vigencia case-desk set --result-credentials',
    establishment: desk.establishment,
    'SISA establishment': desk.sisa_establishment,
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
      if (event === undefined) throw new UsageError(told`--windows is events and days, such as "307=90 109=30".`)
      return [event, Number(days)]
    }),
  )
}

/** What an option says of a field: another value, none by its `--no-` form, and without it what is there. */
function orAsBefore<Value>(
  option: string | false | undefined,
  before: Value,
  read: (text: string) => Value,
): Value | null {
  if (option === undefined) return before
  return option === false ? null : read(option)
}

function credentialsIn(line: string): { app_id: string; app_key: string } {
  const [app_id, app_key, ...more] = line.split(/\s+/)
  if (app_id === undefined || app_key === undefined || more.length > 0)
    throw new UsageError(told`Standard input should be ${CREDENTIALS}.`)
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
    summary: 'Say how cases are reported; what is not named stays, and --no-… takes away',
    args: {},
    options: {
      registry: { takes: 'registry', oneOf: REGISTRIES, about: 'Where: without --credentials another one gets none' },
      credentials: { about: `Reads ${CREDENTIALS} from standard input` },
      'sample-credentials': { about: 'The same for samples; one kind of credentials at a time' },
      'result-credentials': { about: 'The same for results' },
      establishment: {
        takes: 'REFES',
        about: 'The code of the clinic, for reports that name none',
        isNegatable: true,
      },
      'sisa-establishment': {
        takes: 'number',
        about: "SISA's own number of the clinic, for samples and results",
        isNegatable: true,
      },
      windows: {
        takes: 'event=days',
        about: 'Days in which the registry refuses a second case: "307=90 109=30"',
        isNegatable: true,
      },
      'purge-after': { takes: 'days', about: 'Days from the end of a case until its person is removed' },
      ...SNVS_OPTIONS,
    },
    reads: CREDENTIALS,
    async run({ options, environment, readLine }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const secrets = SECRETS.filter((name) => options[name])
      // standard input is one line, which is for one of them
      if (secrets.length > 1) throw new UsageError(told`Say one of --${secrets.join(', --')} at a time.`)
      const before = await deskOf(access)
      const registry = (options.registry as (typeof REGISTRIES)[number] | undefined) ?? before.registry
      if (registry === null) throw new UsageError(told`Say --registry: ${REGISTRIES.join(', ')}.`)
      const secret = secrets.length === 0 ? null : credentialsIn(await readLine(CREDENTIALS, 'hidden'))
      const wanted: DeskOrder = {
        registry,
        credentials: options.credentials ? secret : null,
        sample_credentials: options['sample-credentials'] ? secret : null,
        result_credentials: options['result-credentials'] ? secret : null,
        establishment: orAsBefore(options.establishment, before.establishment, String),
        sisa_establishment: orAsBefore(options['sisa-establishment'], before.sisa_establishment, (text) =>
          wholeNumber('sisa-establishment', text),
        ),
        duplicate_windows: orAsBefore(options.windows, before.duplicate_windows, windowsIn) ?? {},
        purge_after_days: wholeNumber('purge-after', options['purge-after']) ?? before.purge_after_days,
      }
      const desk = await askSnvs(access, ({ caseDesk }) => caseDesk.set.mutate(wanted))
      return { json: desk, text: deskText(desk) }
    },
  }),
]
