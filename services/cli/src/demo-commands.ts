import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { loadDemo } from '@vigencia/api/demo/load-demo.ts'
import { entities } from '@vigencia/api/entities.ts'
import { resetDemo } from '@vigencia/api/demo/reset-demo.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { command } from './command/command.ts'
import { withDatabase } from './with-database.ts'

const VERBS = {
  load: { act: loadDemo, summary: 'Load the invented demo tenant, unless it is there, as the owner of the database' },
  reset: { act: resetDemo, summary: 'Set the demo tenant aside and load it anew, as the owner of the database' },
}

export const demoCommands = Object.entries(VERBS).map(([verb, { act, summary }]) =>
  command({
    noun: 'demo',
    verb,
    summary,
    args: {},
    options: {},
    run: ({ environment, report }) =>
      withDatabase(environment, ['owner'], async ({ url, pool }) => {
        await checkSchema(pool, migrationSets)
        await act({ url, entities }, report)
        return { json: { loaded: true }, text: 'The demo is there.' }
      }),
  }),
)
