import { databaseCommands } from './database-commands.ts'
import { demoCommands } from './demo-commands.ts'
import { keyCommands } from './key-commands.ts'
import { migrateCommand } from './migrate-command.ts'
import { quoteCommand } from './quote-command.ts'
import { settingsCommand } from './settings-command.ts'
import { tableCommands } from './table-commands.ts'
import { tenantCommands } from './tenant-commands.ts'
import { verifyCommands } from './verify-commands.ts'

/** Everything that `pnpm vigencia` does, in the order in which it is listed. */
export const commands = [
  ...tenantCommands,
  ...keyCommands,
  migrateCommand,
  ...databaseCommands,
  settingsCommand,
  ...tableCommands,
  quoteCommand,
  ...verifyCommands,
  ...demoCommands,
]
