import { mediaTypeOfName } from '@vigencia/contracts/values/uploaded-file.ts'
import type { resolveAll } from '@vigencia/contracts/cases'
import type { z } from 'zod'
import { fields, table } from './answers/aligned.ts'
import { apiAccess, askSnvs, SNVS_OPTIONS } from './calls/ask-api.ts'
import { caseFields } from './case-table.ts'
import { command, UsageError } from './command/command.ts'
import { uploadFile } from './calls/upload-file.ts'
import { wholeNumber } from './whole-number.ts'
import { told } from './command/told.ts'

type Resolved = z.output<(typeof resolveAll)['output']>

function resolvedText({ dry_run, count, items }: Resolved): string {
  const columns = {
    case: ({ case_id }: Resolved['items'][number]) => case_id,
    reference: ({ source_reference }: Resolved['items'][number]) => source_reference,
    state: ({ state }: Resolved['items'][number]) => state.replaceAll('_', ' '),
    id_caso: ({ id_caso }: Resolved['items'][number]) => (id_caso === null ? '' : String(id_caso)),
  }
  const did = dry_run ? `${count} would be resolved; nothing was changed.` : `${count} resolved.`
  return `${table(items, columns, '')}\n\n${did}`
}

export const resolveCommand = command({
  noun: 'cases',
  verb: 'resolve',
  summary: 'Say whether a case in doubt had arrived at the registry, or many of them by a file',
  args: { case: "The case's id, or a CSV or XLSX file with a resolution on each line" },
  options: {
    'was-sent': { takes: 'id_caso', about: "It is there, under the registry's number" },
    'was-not-sent': { about: 'It is not there: send it again' },
    'dry-run': { about: 'With a file: tell what would become of each, and change nothing' },
    ...SNVS_OPTIONS,
  },
  async run({ args, options, environment, report }) {
    const access = apiAccess(options, environment, 'SNVS_URL')
    const mediaType = mediaTypeOfName(args.case)
    const id_caso = wholeNumber('was-sent', options['was-sent'])
    if (mediaType !== undefined) {
      if (id_caso !== null || options['was-not-sent']) throw new UsageError(told`The lines of the file say what is so.`)
      const path = `v1/snvs/cases/resolve/import?dry_run=${options['dry-run']}`
      const resolved = (await uploadFile({ access, path, file: args.case, mediaType, report })) as Resolved
      return { json: resolved, text: resolvedText(resolved) }
    }
    if ((id_caso !== null) === options['was-not-sent'])
      throw new UsageError(told`Say either --was-sent or --was-not-sent.`)
    const resolution = id_caso === null ? 'was_not_sent' : 'was_sent'
    const resolved = await askSnvs(access, ({ cases }) =>
      cases.resolve.mutate({ case_id: args.case, resolution, id_caso }),
    )
    return { json: resolved, text: fields(caseFields(resolved)) }
  },
})
