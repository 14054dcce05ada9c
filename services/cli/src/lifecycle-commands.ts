import { table } from './answers/aligned.ts'
import { API_OPTIONS, apiAccess, askApi } from './calls/ask-api.ts'
import { command } from './command/command.ts'

interface Line {
  readonly what: string
  readonly count: number
  readonly periods: readonly string[]
}

const COLUMNS = {
  done: ({ what }: Line) => what,
  count: ({ count }: Line) => String(count),
  periods: ({ periods }: Line) => periods.join(' '),
}

export const lifecycleCommands = [
  command({
    noun: 'lifecycle',
    verb: 'run',
    summary:
      'Write down which contract periods have ended, and warn of those that end soon; it also runs daily by itself',
    args: {},
    options: API_OPTIONS,
    async run({ options, environment }) {
      const access = apiAccess(options, environment)
      const answer = await askApi(access, ({ lifecycle }) => lifecycle.process.mutate({}))
      const { expiration, notification } = answer
      const { expiry_30d, expiry_7d } = notification.notifications_by_type
      const lines: Line[] = [
        { what: 'expired', count: expiration.expired_count, periods: expiration.expired_period_ids },
        { what: 'renewed', count: expiration.renewed_count, periods: expiration.renewed_period_ids },
        { what: 'warned at 30 days', count: expiry_30d, periods: [] },
        { what: 'warned at 7 days', count: expiry_7d, periods: [] },
      ]
      return { json: answer, text: table(lines, COLUMNS, '') }
    },
  }),
]
