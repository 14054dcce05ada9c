import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { NAMES } from '@vigencia/database/migrate/role-sql.ts'
import { roleAt } from '@vigencia/database/role-at.ts'
import { command } from './command/command.ts'
import { readCliSettings } from './calls/cli-settings.ts'
import { allMigrations } from './all-migrations.ts'
import { withDatabase } from './with-database.ts'

export const migrateCommand = command({
  noun: 'migrate',
  verb: null,
  summary: 'Bring the database to the schema of this build, as its owner',
  args: {},
  options: {},
  async run({ environment, report }) {
    const { DATABASE_URL } = readCliSettings(environment)
    // Behind a pooler, the role's name may differ from the one in the URL.
    const serviceRole = DATABASE_URL === undefined ? NAMES.service : await roleAt('DATABASE_URL', DATABASE_URL)
    const applied = await withDatabase(environment, ['owner'], ({ url }) =>
      migrate({ ownerUrl: url, sets: allMigrations, serviceRole, log: report }),
    )
    const text =
      applied.length === 0 ? 'Nothing to do: the schema is that of this build.' : `${applied.length} applied.`
    return { json: { applied }, text }
  },
})
