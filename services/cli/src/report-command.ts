import { fields } from './answers/aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { caseFields, warningLines } from './case-table.ts'
import { command } from './command/command.ts'
import { readJsonFile } from './read-json-file.ts'

export const reportCommand = command({
  noun: 'report',
  verb: null,
  summary: 'Report a notifiable case from a JSON file: the body that WS400 takes, and a source_reference',
  args: { file: 'The JSON file' },
  options: {
    reference: { takes: 'text', about: "The clinic's own name for the report; what the file says" },
    'new-episode': { about: 'The person has this illness anew' },
    ...SNVS_OPTIONS,
  },
  async run({ args, options, environment }) {
    const access = apiAccess(options, environment, 'SNVS_URL')
    const output = {
      ...(await readJsonFile(args.file, 'source_reference, ciudadano and eventoCasoNominal')),
      ...(options.reference !== undefined && { source_reference: options.reference }),
      ...(options['new-episode'] && { new_episode: true }),
    }
    // The service tells what does not fit, under the names that the file uses.
    const made = await askSnvs(access, ({ cases }) => cases.report.mutate(output as never))
    return { json: made, text: [fields(caseFields(made)), ...warningLines(made)].join('\n') }
  },
})
