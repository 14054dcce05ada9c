import { table } from './answers/aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { caseText, wholeCaseText } from './case-details.ts'
import { warningLines } from './case-table.ts'
import { command } from './command/command.ts'
import { readJsonFile } from './read-json-file.ts'

const CASE = { case: "The case's id" }
const REASON = 'why the case was a mistake'

/** What a person does to one case. */
export const caseActCommands = [
  command({
    noun: 'cases',
    verb: 'show',
    summary: 'Show one case, its attempts and its faults',
    args: CASE,
    options: {
      personal: { about: 'With the person, and what is to be entered by hand; the read is written down' },
      log: { about: 'Its change log instead, the newest entry first' },
      ...SNVS_OPTIONS,
    },
    async run({ args, options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const case_id = args.case
      if (options.log) {
        const log = await askSnvs(access, ({ cases }) => cases.listChanges.query({ case_id, limit: 200 }))
        const columns = {
          revision: ({ revision }: (typeof log.items)[number]) => String(revision),
          at: ({ at }: (typeof log.items)[number]) => at,
          change: ({ change_description }: (typeof log.items)[number]) => change_description,
        }
        return { json: log, text: table(log.items, columns, 'Nothing was changed.') }
      }
      const one = await askSnvs(access, ({ cases }) => cases.get.query({ case_id, personal: options.personal }))
      return { json: one, text: wholeCaseText(one) }
    },
  }),
  command({
    noun: 'cases',
    verb: 'correct',
    summary: 'Correct a report from a JSON file; of a case that the registry has it is kept, to be entered by hand',
    args: { ...CASE, file: 'The JSON file: the body that WS400 takes' },
    options: SNVS_OPTIONS,
    async run({ args, options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      // the file by which it was reported serves as well: its reference is the case's already
      const { source_reference: _, ...body } = await readJsonFile(args.file, 'ciudadano and eventoCasoNominal')
      const input = { ...body, case_id: args.case }
      const made = await askSnvs(access, ({ cases }) => cases.correct.mutate(input as never))
      return { json: made, text: [caseText(made), ...warningLines(made)].join('\n') }
    },
  }),
  command({
    noun: 'cases',
    verb: 'cancel',
    summary: 'Cancel a case; one that the registry has is marked as to be cancelled there by hand',
    args: CASE,
    options: {
      reason: { about: `Reads ${REASON} from standard input; required where the registry has it` },
      ...SNVS_OPTIONS,
    },
    async run({ args, options, environment, readLine }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const reason = options.reason ? await readLine(REASON) : null
      const made = await askSnvs(access, ({ cases }) => cases.cancel.mutate({ case_id: args.case, reason }))
      return { json: made, text: caseText(made) }
    },
  }),
  command({
    noun: 'cases',
    verb: 'acknowledge',
    summary: 'Say that what was to be done by hand at the registry is done',
    args: CASE,
    options: SNVS_OPTIONS,
    async run({ args, options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const made = await askSnvs(access, ({ cases }) => cases.acknowledge.mutate({ case_id: args.case }))
      return { json: made, text: caseText(made) }
    },
  }),
  command({
    noun: 'cases',
    verb: 'dispute',
    summary: "Say that an adopted case is not our person's: it is in doubt then",
    args: CASE,
    options: SNVS_OPTIONS,
    async run({ args, options, environment }) {
      const access = apiAccess(options, environment, 'SNVS_URL')
      const input = { case_id: args.case, reason: 'not_our_person' } as const
      const made = await askSnvs(access, ({ cases }) => cases.dispute.mutate(input))
      return { json: made, text: caseText(made) }
    },
  }),
]
