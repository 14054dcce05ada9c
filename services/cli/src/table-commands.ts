import type { z } from 'zod'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { importRows } from '@vigencia/contracts/price-tables'
import { API_OPTIONS, apiAccess } from './ask-api.ts'
import { command } from './command.ts'
import { importAnswer } from './import-answer.ts'
import { IMPORT_OPTIONS, importQuery, mediaTypeOfFile } from './import-options.ts'
import { uploadFile } from './upload-file.ts'

export const tableCommands = [
  command({
    noun: 'tables',
    verb: 'import',
    summary: "Replace a draft price table's rows by those of a file; all of them, or none",
    args: {
      version: 'The table by its version; it is made if it is not there',
      file: 'CSV or, by its ending, XLSX; with a header',
    },
    options: { ...IMPORT_OPTIONS, ...API_OPTIONS },
    async run({ args, options, environment, report }) {
      const access = apiAccess(options, environment)
      const path = routeOf(importRows).path.slice(1).replace('{version}', encodeURIComponent(args.version))
      const answer = await uploadFile({
        access,
        path: `${path}${importQuery(options)}`,
        file: args.file,
        mediaType: mediaTypeOfFile(args.file),
        report,
      })
      return importAnswer(answer as z.input<typeof importRows.output>)
    },
  }),
]
