import type { z } from 'zod'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { API_OPTIONS, apiAccess } from './calls/ask-api.ts'
import { CATALOGUE_IMPORTS } from './catalogue-imports.ts'
import { command, UsageError } from './command/command.ts'
import { importAnswer } from './answers/import-answer.ts'
import { IMPORT_OPTIONS, importQuery, mediaTypeOfFile } from './calls/import-options.ts'
import { uploadFile } from './calls/upload-file.ts'
import { told } from './command/told.ts'

export const planCommands = [
  command({
    noun: 'plans',
    verb: 'import',
    summary: 'Import entries of one catalogue of insurance plans from a file; all of them, or none',
    args: {
      catalogue: [...CATALOGUE_IMPORTS.keys()].join(', '),
      file: 'CSV or, by its ending, XLSX; with a header',
    },
    options: {
      ...IMPORT_OPTIONS,
      existing: {
        takes: 'what',
        oneOf: ['refuse', 'update', 'skip'],
        about: 'What becomes of rows whose entry is there already; without it they are refused',
      },
      ...API_OPTIONS,
    },
    async run({ args, options, environment, report }) {
      const card = CATALOGUE_IMPORTS.get(args.catalogue)
      if (card === undefined)
        throw new UsageError(
          told`"${args.catalogue}" is no catalogue of insurance plans: ${[...CATALOGUE_IMPORTS.keys()].join(', ')}.`,
        )
      const answer = await uploadFile({
        access: apiAccess(options, environment),
        path: `${routeOf(card).path.slice(1)}${importQuery(options, { existing: options.existing })}`,
        file: args.file,
        mediaType: mediaTypeOfFile(args.file),
        report,
      })
      return importAnswer(answer as z.input<typeof card.output>)
    },
  }),
]
