import type { RunDatabase } from './with-database.ts'

/** DEMO as the environment has it, else 1 with the embedded database outside production. */
export function demoSetting(database: RunDatabase): { DEMO?: string } {
  if (process.env['DEMO'] !== undefined) return { DEMO: process.env['DEMO'] }
  return database.embedded && process.env['NODE_ENV'] !== 'production' ? { DEMO: '1' } : {}
}
