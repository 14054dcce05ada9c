import type { Pool } from 'pg'
import { OperatorError } from '../operator-error.ts'

const SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit']

/**
 * Asserts that acknowledged writes survive a crash.
 * @throws OperatorError with one sentence for each setting that is off
 */
export async function checkDurability(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY name',
    [SETTINGS],
  )
  const faults = rows.filter(({ setting }) => setting !== 'on' && setting !== 'remote_apply')
  if (faults.length === 0) return
  throw new OperatorError(
    faults
      .map(({ name, setting }) => `PostgreSQL's ${name} is ${setting}: it must be on, or a crash loses data.`)
      .join('\n'),
  )
}
