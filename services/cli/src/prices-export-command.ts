import { prices } from '@vigencia/contracts/pricing'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { API_OPTIONS, apiAccess } from './calls/ask-api.ts'
import { command } from './command/command.ts'
import { downloadFile } from './calls/download-file.ts'

export const pricesExportCommand = command({
  noun: 'prices',
  verb: 'export',
  summary: "Keep every price of a convenio's day as a file",
  args: { file: 'Where to write it; it is replaced' },
  options: {
    convenio: { takes: 'id', required: true, about: 'The convenio' },
    date: { takes: 'YYYY-MM-DD', required: true, about: 'The day of the event' },
    revision: { takes: 'number', about: 'As known at this revision of the convenio; the newest' },
    'known-at': { takes: 'instant', about: 'As known then, such as 2026-04-14T10:00:00Z; not with --revision' },
    format: { takes: 'format', oneOf: ['csv', 'xlsx', 'json'], about: 'The form of the file; csv' },
    ...API_OPTIONS,
  },
  async run({ args, options, environment, report }) {
    const path = routeOf(prices).path.slice(1).replace('{convenio_id}', encodeURIComponent(options.convenio))
    const query = new URLSearchParams({ event_date: options.date, format: options.format ?? 'csv' })
    if (options.revision !== undefined) query.set('revision', options.revision)
    if (options['known-at'] !== undefined) query.set('known_at', options['known-at'])
    const access = apiAccess(options, environment)
    const bytes = await downloadFile({ access, path: `${path}?${query.toString()}`, to: args.file, report })
    return { json: { file: args.file, bytes }, text: `${args.file}: ${bytes} bytes` }
  },
})
