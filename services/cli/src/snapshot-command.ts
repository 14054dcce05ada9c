import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { get } from '@vigencia/contracts/snapshots'
import { SnapshotScope } from '@vigencia/contracts/snapshots/snapshot.ts'
import { API_OPTIONS, apiAccess } from './calls/ask-api.ts'
import { command } from './command/command.ts'
import { downloadFile } from './calls/download-file.ts'

export const snapshotCommand = command({
  noun: 'snapshot',
  verb: null,
  summary: "Keep a period's whole pricing configuration as a file, with its digest",
  args: { file: 'Where to write it, JSON; it is replaced' },
  options: {
    convenio: { takes: 'id', required: true, about: 'The convenio' },
    period: { takes: 'id', required: true, about: 'The contract period' },
    date: { takes: 'YYYY-MM-DD', about: 'A day of its validity; today, or the day of it that is next to today' },
    revision: { takes: 'number', about: 'As known at this revision of the convenio; the newest' },
    'known-at': { takes: 'instant', about: 'As known then, such as 2026-04-14T10:00:00Z; not with --revision' },
    scope: {
      takes: 'scope',
      oneOf: SnapshotScope.options,
      about: 'period: every self-pay price that touches the period; those in force on the day',
    },
    ...API_OPTIONS,
  },
  async run({ args, options, environment, report }) {
    const path = routeOf(get).path.replace('{convenio_id}', encodeURIComponent(options.convenio))
    const query = {
      event_date: options.date,
      revision: options.revision,
      known_at: options['known-at'],
      scope: options.scope,
    }
    const input = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
    const bytes = await downloadFile({
      access: apiAccess(options, environment),
      path: `${path.slice(1).replace('{period_id}', encodeURIComponent(options.period))}?${new URLSearchParams(input).toString()}`,
      to: args.file,
      report,
    })
    return { json: { file: args.file, bytes }, text: `${args.file}: ${bytes} bytes` }
  },
})
