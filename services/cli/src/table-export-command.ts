import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { API_OPTIONS, apiAccess } from './ask-api.ts'
import { command } from './command.ts'
import { downloadFile } from './download-file.ts'

export const tableExportCommand = command({
  noun: 'tables',
  verb: 'export',
  summary: 'Keep a published price table as a CSV file, whose SHA-256 is the digest of the table',
  args: { version: 'The table by its version', 'file.csv': 'Where to write it; it is replaced' },
  options: API_OPTIONS,
  async run({ args, options, environment, report }) {
    const file = args['file.csv']
    const path = routeOf(exportTable).path.slice(1).replace('{version}', encodeURIComponent(args.version))
    const bytes = await downloadFile({ access: apiAccess(options, environment), path, file, report })
    return { json: { file, bytes }, text: `${file}: ${bytes} bytes` }
  },
})
