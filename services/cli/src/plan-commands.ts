import type { z } from 'zod'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { CSV, mediaTypeOfName } from '@vigencia/contracts/values/uploaded-file.ts'
import { API_OPTIONS, apiAccess } from './ask-api.ts'
import { CATALOGUE_IMPORTS } from './catalogue-imports.ts'
import { command, UsageError } from './command.ts'
import { importAnswer } from './import-answer.ts'
import { uploadFile } from './upload-file.ts'

export const planCommands = [
  command({
    noun: 'plans',
    verb: 'import',
    summary: 'Import entries of one catalogue of insurance plans from a file; all of them, or none',
    args: {
      catalogue: [...CATALOGUE_IMPORTS.keys()].join(', '),
      file: 'CSV (UTF-8) or, by its ending, XLSX; with a header',
    },
    options: {
      'dry-run': { about: 'Read and check everything, change nothing' },
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
          `"${args.catalogue}" is no catalogue of insurance plans: ${[...CATALOGUE_IMPORTS.keys()].join(', ')}.`,
        )
      const query = new URLSearchParams({
        ...(options.existing !== undefined && { existing: options.existing }),
        ...(options['dry-run'] && { dry_run: 'true' }),
      })
      const answer = await uploadFile({
        access: apiAccess(options, environment),
        path: `${routeOf(card).path.slice(1)}?${query.toString()}`,
        file: args.file,
        mediaType: mediaTypeOfName(args.file) ?? CSV,
        report,
      })
      return importAnswer(answer as z.input<typeof card.output>)
    },
  }),
]
