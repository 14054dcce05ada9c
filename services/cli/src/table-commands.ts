import type { z } from 'zod'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { importRows } from '@vigencia/contracts/price-tables'
import { CSV, mediaTypeOfName } from '@vigencia/contracts/values/uploaded-file.ts'
import { API_OPTIONS, apiAccess } from './ask-api.ts'
import { command } from './command.ts'
import { importAnswer } from './import-answer.ts'
import { uploadFile } from './upload-file.ts'

export const tableCommands = [
  command({
    noun: 'tables',
    verb: 'import',
    summary: "Replace a draft price table's rows by those of a file; all of them, or none",
    args: {
      version: 'The table by its version; it is made if it is not there',
      file: 'CSV (UTF-8) or, by its ending, XLSX; with a header',
    },
    options: { 'dry-run': { about: 'Read and check everything, change nothing' }, ...API_OPTIONS },
    async run({ args, options, environment, report }) {
      const access = apiAccess(options, environment)
      const path = routeOf(importRows).path.slice(1).replace('{version}', encodeURIComponent(args.version))
      const answer = await uploadFile({
        access,
        path: options['dry-run'] ? `${path}?dry_run=true` : path,
        file: args.file,
        mediaType: mediaTypeOfName(args.file) ?? CSV,
        report,
      })
      return importAnswer(answer as z.input<typeof importRows.output>)
    },
  }),
]
