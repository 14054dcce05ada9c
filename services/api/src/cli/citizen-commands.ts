import { table } from './aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './ask-api.ts'
import { caseTable } from './case-table.ts'
import { command } from './command.ts'

interface Line {
  readonly case_id: string
  readonly state: string
  readonly what: string
}

const ARGS = { document: 'The document number of the person, whole' }

export const citizenCommands = [
  command({
    noun: 'citizen',
    verb: 'export',
    summary: 'Give out all that is kept of one citizen; with --json whole, and each case is written down as read',
    args: ARGS,
    options: SNVS_OPTIONS,
    async run({ args, options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const all = await askSnvs(access, ({ citizens }) => citizens.exportCases.query({ document: args.document }))
      return { json: all, text: caseTable(all.cases) }
    },
  }),
  command({
    noun: 'citizen',
    verb: 'erase',
    summary: 'Remove what is kept of one citizen, and say what cannot be removed yet',
    args: ARGS,
    options: SNVS_OPTIONS,
    async run({ args, options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const done = await askSnvs(access, ({ citizens }) => citizens.erase.mutate({ document: args.document }))
      const lines: Line[] = [
        ...done.erased.map((one) => ({ ...one, what: 'removed' })),
        ...done.left.map((one) => ({ ...one, what: `left: ${one.why}` })),
      ]
      const columns = {
        case: ({ case_id }: Line) => case_id,
        state: ({ state }: Line) => state.replaceAll('_', ' '),
        'what was done': ({ what }: Line) => what,
      }
      return { json: done, text: table(lines, columns, 'Nothing is kept of this person.'), isNo: done.left.length > 0 }
    },
  }),
]
