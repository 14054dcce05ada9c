import type { Pool } from 'pg'

/** What the embedded server is told of its log, and what else would write the same: setting, the values that are quiet. */
const QUIET: Readonly<Record<string, readonly string[]>> = {
  log_error_verbosity: ['terse'],
  log_min_error_statement: ['fatal', 'panic'],
  log_statement: ['none', 'ddl'],
  log_min_duration_statement: ['-1'],
  log_parameter_max_length_on_error: ['0'],
}

/**
 * Settings by which PostgreSQL writes statements, or the rows of errors, into its own log: a sentence each. Persons of cases
 * are in none of them, for they are sealed before they are sent; names, prices and whatever a clinic writes are.
 */
export async function logHints(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY name',
    [Object.keys(QUIET)],
  )
  return rows
    .filter(({ name, setting }) => QUIET[name]?.includes(setting) === false)
    .map(
      ({ name, setting }) =>
        `PostgreSQL's ${name} is ${setting}: with ${QUIET[name]?.[0]} its log holds fewer of the clinics' values.`,
    )
}
