import type { z } from 'zod'
import type { Result, Sample } from '@vigencia/contracts/lab-reports/lab-report.ts'
import { LAB_STATES, RESENDABLE_LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'
import type { SnvsClient } from '@vigencia/client'
import { fields, table } from './answers/aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { DAY } from './case-commands.ts'
import { command, UsageError } from './command/command.ts'
import { told } from './command/told.ts'

type Resolution =
  | { readonly resolution: 'was_sent'; readonly registry_id: number | null }
  | { readonly resolution: 'was_not_sent'; readonly registry_id: null }

interface Noun<Answer> {
  readonly noun: 'samples' | 'results'
  /** In a sentence: `a sample`. */
  readonly one: string
  readonly list: (client: SnvsClient, filter: Filter) => Promise<{ readonly items: readonly Answer[] }>
  readonly get: (client: SnvsClient, id: string) => Promise<Answer>
  readonly resend: (client: SnvsClient, id: string) => Promise<Answer>
  readonly resendAll: (client: SnvsClient, filter: ResendFilter) => Promise<{ readonly count: number }>
  readonly cancel: (client: SnvsClient, id: string) => Promise<Answer>
  readonly resolve: (client: SnvsClient, id: string, resolution: Resolution) => Promise<Answer>
  /** What tells one from another. */
  readonly shown: (one: Answer) => Readonly<Record<string, string | number | null>>
}

interface Filter {
  readonly state: (typeof LAB_STATES)[number] | null
  readonly case_id: string | null
  readonly source_reference: string | null
  readonly limit: number
}

interface ResendFilter {
  readonly states: (typeof RESENDABLE_LAB_STATES)[number][]
  readonly event_id: number | null
  readonly created_from: string | null
  readonly created_to: string | null
}

type OneSample = z.input<typeof Sample>
type OneResult = z.input<typeof Result>
type Common = Pick<OneSample, 'id' | 'source_reference' | 'state' | 'registry_id' | 'errors' | 'attempts' | 'revision'>

const SAMPLES: Noun<OneSample> = {
  noun: 'samples',
  one: 'a sample',
  list: ({ samples }, filter) => samples.list.query(filter),
  get: async ({ samples }, sample_id) => samples.get.query({ sample_id }),
  resend: ({ samples }, sample_id) => samples.resend.mutate({ sample_id }),
  resendAll: ({ samples }, filter) => samples.resendAll.mutate(filter),
  cancel: ({ samples }, sample_id) => samples.cancel.mutate({ sample_id }),
  resolve: ({ samples }, sample_id, resolution) => samples.resolve.mutate({ sample_id, ...resolution }),
  shown: ({ case_id, id_caso, id_muestra, id_tipo_muestra, day }) => ({
    case: case_id,
    id_caso,
    idMuestra: id_muestra,
    idtipoMuestra: id_tipo_muestra,
    taken: day,
  }),
}

const RESULTS: Noun<OneResult> = {
  noun: 'results',
  one: 'a result',
  list: ({ results }, filter) => results.list.query(filter),
  get: async ({ results }, result_id) => results.get.query({ result_id }),
  resend: ({ results }, result_id) => results.resend.mutate({ result_id }),
  resendAll: ({ results }, filter) => results.resendAll.mutate(filter),
  cancel: ({ results }, result_id) => results.cancel.mutate({ result_id }),
  resolve: ({ results }, result_id, resolution) => results.resolve.mutate({ result_id, ...resolution }),
  shown: ({ sample_id, id_tipo_prueba, id_prueba, day }) => ({
    sample: sample_id,
    idTipoPrueba: id_tipo_prueba,
    idPrueba: id_prueba,
    issued: day,
  }),
}

export const sampleCommands = commandsOf(SAMPLES)
export const resultCommands = commandsOf(RESULTS)

function commandsOf<Answer extends Common>({ noun, one, shown, ...calls }: Noun<Answer>) {
  const all = (found: Answer) => ({ ...commonFields(found), ...shown(found) })
  const args = { id: `The ${noun.slice(0, -1)}` }
  const act = (verb: string, summary: string, call: (client: SnvsClient, id: string) => Promise<Answer>) =>
    command({
      noun,
      verb,
      summary,
      args,
      options: SNVS_OPTIONS,
      async run({ args: { id }, options, environment }) {
        const found = await askSnvs(apiAccess(options, environment, 'SNVS_URL'), (client) => call(client, id))
        return { json: found, text: fields(all(found)) }
      },
    })
  return [
    command({
      noun,
      verb: 'list',
      summary: `List ${noun}, the newest first`,
      args: {},
      options: {
        state: { takes: 'state', oneOf: LAB_STATES, about: 'Only those in this state' },
        case: { takes: 'id', about: 'Only those of this case' },
        reference: { takes: 'text', about: 'Only the one with this source reference' },
        limit: { takes: 'number', about: 'At most so many, up to 200; 50' },
        ...SNVS_OPTIONS,
      },
      async run({ options, environment }) {
        const filter: Filter = {
          state: (options.state ?? null) as Filter['state'],
          case_id: options.case ?? null,
          source_reference: options.reference ?? null,
          limit: wholeNumber('limit', options.limit) ?? 50,
        }
        const found = await askSnvs(apiAccess(options, environment, 'SNVS_URL'), (client) => calls.list(client, filter))
        return { json: found, text: tableOf(found.items.map(all), noun) }
      },
    }),
    act('show', `Show ${one}, without what was found`, calls.get),
    act('resend', `Send ${one} again that was rejected or held`, calls.resend),
    command({
      noun,
      verb: 'resend-all',
      summary: `Send again all ${noun} that a filter finds`,
      args: {},
      options: {
        state: { takes: 'state', oneOf: RESENDABLE_LAB_STATES, about: 'All in this state' },
        event: { takes: 'code', about: 'Of those, only this event' },
        from: { takes: DAY, about: 'Of those, only what was reported to us on this day or later' },
        to: { takes: DAY, about: 'Of those, only what was reported to us on this day or before' },
        ...SNVS_OPTIONS,
      },
      async run({ options, environment }) {
        if (options.state === undefined) throw new UsageError(told`Say --state.`)
        const filter: ResendFilter = {
          states: [options.state as (typeof RESENDABLE_LAB_STATES)[number]],
          event_id: wholeNumber('event', options.event),
          created_from: options.from ?? null,
          created_to: options.to ?? null,
        }
        const access = apiAccess(options, environment, 'SNVS_URL')
        const resent = await askSnvs(access, (client) => calls.resendAll(client, filter))
        return { json: resent, text: `${resent.count} sent again.` }
      },
    }),
    act('cancel', `Cancel ${one} that the registry does not have`, calls.cancel),
    command({
      noun,
      verb: 'resolve',
      summary: `Say whether ${one} in doubt had arrived at the registry`,
      args,
      options: {
        'was-sent': {
          takes: 'number',
          about: "It is there: the registry's number, or of a result 0 where nobody knows it",
        },
        'was-not-sent': { about: 'It is not there: send it again' },
        ...SNVS_OPTIONS,
      },
      async run({ args: { id }, options, environment }) {
        const number = wholeNumber('was-sent', options['was-sent'])
        if ((number !== null) === options['was-not-sent'])
          throw new UsageError(told`Say either --was-sent or --was-not-sent.`)
        const resolution: Resolution =
          number === null
            ? { resolution: 'was_not_sent', registry_id: null }
            : { resolution: 'was_sent', registry_id: number === 0 ? null : number }
        const access = apiAccess(options, environment, 'SNVS_URL')
        const found = await askSnvs(access, (client) => calls.resolve(client, id, resolution))
        return { json: found, text: fields(all(found)) }
      },
    }),
  ]
}

function commonFields({ id, source_reference, state, registry_id, errors, attempts }: Common) {
  return {
    id,
    reference: source_reference,
    state: state.replaceAll('_', ' '),
    'number at the registry': registry_id,
    attempts: attempts.length,
    faults: Object.keys(errors ?? {}).join(' '),
  }
}

function tableOf(rows: readonly Readonly<Record<string, string | number | null>>[], noun: string): string {
  const [first] = rows
  const columns = Object.keys(first ?? {}).map(
    (name) => [name, (row: Readonly<Record<string, string | number | null>>) => String(row[name] ?? '')] as const,
  )
  return table(rows, Object.fromEntries(columns), `No such ${noun}.`)
}

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,10}$/.test(text)) throw new UsageError(told`--${name} is a whole number, not "${text}".`)
  return Number(text)
}
