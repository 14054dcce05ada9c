import type { z } from 'zod'
import { importFile } from '@vigencia/contracts/lab-map'
import { exportFile } from '@vigencia/contracts/lab-map/export-file.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { apiAccess, SNVS_OPTIONS } from './calls/ask-api.ts'
import { command } from './command/command.ts'
import { downloadFile } from './calls/download-file.ts'
import { mediaTypeOfFile } from './calls/import-options.ts'
import { uploadFile } from './calls/upload-file.ts'

export const labMapCommands = [
  command({
    noun: 'lab-map',
    verb: 'import',
    summary: "Replace the map of the laboratory's items to the registry's codes by a file; all of it, or nothing",
    args: { file: 'CSV or, by its ending, XLSX; with a header' },
    options: { 'dry-run': { about: 'Read and check everything, change nothing' }, ...SNVS_OPTIONS },
    async run({ args, options, environment, report }) {
      const answer = (await uploadFile({
        access: apiAccess(options, environment, 'SNVS_URL'),
        path: `${routeOf(importFile).path.slice(1)}${options['dry-run'] ? '?dry_run=true' : ''}`,
        file: args.file,
        mediaType: mediaTypeOfFile(args.file),
        report,
      })) as z.input<typeof importFile.output>
      const { added_count, removed_count, unchanged_count, errors } = answer
      const counts = `${added_count} added, ${removed_count} removed, ${unchanged_count} as they were`
      const faults = errors.map(
        ({ line, column, reason }) => `line ${line}${column === null ? '' : `, ${column}`}: ${reason}`,
      )
      const done = answer.committed ? '' : ' Nothing was changed.'
      return { json: answer, text: [`${counts}.${done}`, ...faults].join('\n'), isRefused: errors.length > 0 }
    },
  }),
  command({
    noun: 'lab-map',
    verb: 'export',
    summary: "Keep the map of the laboratory's items as a file that its import takes again",
    args: { file: 'Where to write it; it is replaced. XLSX by its ending, else CSV' },
    options: SNVS_OPTIONS,
    async run({ args: { file }, options, environment, report }) {
      const format = file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
      const path = `${routeOf(exportFile).path.slice(1)}?format=${format}`
      const bytes = await downloadFile({ access: apiAccess(options, environment, 'SNVS_URL'), path, to: file, report })
      return { json: { file, bytes }, text: `${file}: ${bytes} bytes` }
    },
  }),
]
