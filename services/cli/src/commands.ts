import { backupCommand } from './backup-command.ts'
import { restoreCommand } from './restore-command.ts'
import { caseActCommands } from './case-act-commands.ts'
import { caseCommands } from './case-commands.ts'
import { citizenCommands } from './citizen-commands.ts'
import { codeCommands } from './code-commands.ts'
import { databaseCommands } from './database-commands.ts'
import { demoCommands } from './demo-commands.ts'
import { labMapCommands } from './lab-map-commands.ts'
import { laboratoryCommands } from './laboratory-commands.ts'
import { reportingCommands } from './case-desk-commands.ts'
import { keyCommands } from './key-commands.ts'
import { lifecycleCommands } from './lifecycle-commands.ts'
import { logCommands } from './log-commands.ts'
import { migrateCommand } from './migrate-command.ts'
import { planCommands } from './plan-commands.ts'
import { queueCommands } from './case-queue-commands.ts'
import { quoteCommand } from './quote-command.ts'
import { reportCommand } from './report-command.ts'
import { settingsCommand } from './settings-command.ts'
import { pricesExportCommand } from './prices-export-command.ts'
import { snapshotCommand } from './snapshot-command.ts'
import { tableCommands } from './table-commands.ts'
import { tableExportCommand } from './table-export-command.ts'
import { tenantCommands } from './tenant-commands.ts'
import { verifyCommands } from './verify-commands.ts'
import { verifyQuoteCommand } from './verify-quote-command.ts'

/** Every command of `pnpm vigencia`, in the order in which they are listed. */
export const commands = [
  ...tenantCommands,
  ...keyCommands,
  migrateCommand,
  ...databaseCommands,
  backupCommand,
  restoreCommand,
  settingsCommand,
  ...tableCommands,
  tableExportCommand,
  ...planCommands,
  quoteCommand,
  snapshotCommand,
  pricesExportCommand,
  ...lifecycleCommands,
  ...logCommands,
  ...verifyCommands,
  verifyQuoteCommand,
  reportCommand,
  ...caseCommands,
  ...queueCommands,
  ...reportingCommands,
  ...caseActCommands,
  ...laboratoryCommands,
  ...labMapCommands,
  ...citizenCommands,
  ...codeCommands,
  ...demoCommands,
]
