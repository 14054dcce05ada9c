import type { Pool } from 'pg'

/** The log settings of the embedded server, and other values that write as little: the setting and its quiet values. */
const QUIET: Readonly<Record<string, readonly string[]>> = {
  log_error_verbosity: ['terse'],
  log_min_error_statement: ['fatal', 'panic'],
  log_statement: ['none', 'ddl'],
  log_min_duration_statement: ['-1'],
  log_parameter_max_length_on_error: ['0'],
}

/**
 * The settings by which PostgreSQL writes statements, or the rows of errors, into its own log: a sentence for each.
 * Persons of cases are sealed before they are sent, so they are in no log. Names, prices and other texts of a clinic
 * may be.
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
