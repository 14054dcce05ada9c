import { table } from './answers/aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { caseTable } from './case-table.ts'
import { command } from './command/command.ts'
import { wholeNumber } from './whole-number.ts'

interface Line {
  readonly case_id: string
  readonly state: string
  readonly what: string
}

const READS = 'the document number of the person'

/** How the person is named beside the number that is read. */
const WHO = {
  type: { takes: 'number', about: 'The type of the document, where several have this number: 1, 5 or 9' },
  country: { takes: 'number', about: 'Of a passport (5), the country; without it: one without a country' },
  'id-caso': {
    takes: 'number',
    about: 'By a case at the registry instead, as somebody without a document: reads nothing',
  },
  ...SNVS_OPTIONS,
} as const

type Who = Readonly<Record<'type' | 'country' | 'id-caso', string | undefined>>

async function personOf(options: Who, readLine: (what: string) => Promise<string>) {
  const id_caso = wholeNumber('id-caso', options['id-caso'])
  if (id_caso !== null) return { id_caso }
  const [document_type, country] = [wholeNumber('type', options.type), wholeNumber('country', options.country)]
  return { document: await readLine(READS), document_type, country }
}

type InChargeOf = { readonly case_id: string; readonly state: string }

const inChargeOf = ({ case_id }: InChargeOf) => case_id
const stateOf = ({ state }: { readonly state: string }) => state.replaceAll('_', ' ')

export const citizenCommands = [
  command({
    noun: 'citizen',
    verb: 'export',
    summary: 'Give out all that is kept of one citizen; with --json whole, and each case is written down as read',
    args: {},
    options: WHO,
    reads: READS,
    async run({ options, environment, readLine }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const person = await personOf(options, readLine)
      const all = await askSnvs(access, ({ citizens }) => citizens.exportCases.query(person))
      const others = all.in_charge_of
      const columns = { 'in charge of the person of case': inChargeOf, state: stateOf }
      const more = others.length === 0 ? '' : `\n\n${table(others, columns, '')}`
      return { json: all, text: `${caseTable(all.cases)}${more}` }
    },
  }),
  command({
    noun: 'citizen',
    verb: 'erase',
    summary: 'Remove what is kept of one citizen, and say what cannot be removed yet',
    args: {},
    options: WHO,
    reads: READS,
    async run({ options, environment, readLine }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const person = await personOf(options, readLine)
      const done = await askSnvs(access, ({ citizens }) => citizens.erase.mutate(person))
      const lines: Line[] = [
        ...done.erased.map((one) => ({
          ...one,
          what: one.role === 'citizen' ? 'removed' : 'no longer says who was in charge',
        })),
        ...done.left.map((one) => ({ ...one, what: `left: ${one.why}` })),
      ]
      const columns = {
        case: ({ case_id }: Line) => case_id,
        state: stateOf,
        'what was done': ({ what }: Line) => what,
      }
      return {
        json: done,
        text: table(lines, columns, 'Nothing is kept of this person.'),
        isRefused: done.left.length > 0,
      }
    },
  }),
]
