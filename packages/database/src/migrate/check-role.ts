import type { Pool } from 'pg'
import { OperatorError } from '../operator-error.ts'

/** The powers of the role, and those it may get by SET ROLE. A membership would undo what the role itself lacks. */
const POWERS = `
  WITH mine AS (SELECT oid, rolsuper, rolbypassrls FROM pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER'))
  SELECT current_user AS role,
    (SELECT bool_or(rolsuper) FROM mine) AS superuser,
    (SELECT bool_or(rolbypassrls) FROM mine) AS bypasses,
    (SELECT datname FROM pg_database WHERE datname = current_database() AND datdba IN (SELECT oid FROM mine)) AS database,
    (SELECT min(oid::regclass::text) FROM pg_class
      WHERE relkind IN ('r', 'p') AND relnamespace <> 'pg_catalog'::regnamespace AND relpersistence <> 't'
        AND relowner IN (SELECT oid FROM mine)) AS owned_table`

interface Powers {
  role: string
  superuser: boolean
  bypasses: boolean
  database: string | null
  owned_table: string | null
}

/**
 * Asserts that row-level security binds the role that services run as.
 * @throws OperatorError with one sentence for each power that it must not have
 */
export async function checkRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Powers>(POWERS)
  const powers = rows[0] as Powers
  const who = `The database role ${powers.role}`
  // A superuser is a member of every role, so the other sentences would only repeat it.
  const faults = powers.superuser
    ? [`${who} is a superuser.`]
    : [
        powers.bypasses ? `${who} has BYPASSRLS.` : '',
        powers.database === null ? '' : `${who} owns the database ${powers.database}.`,
        powers.owned_table === null ? '' : `${who} owns the table ${powers.owned_table}.`,
      ].filter((fault) => fault !== '')
  if (faults.length === 0) return
  const remedy = 'Services must run as a role without it: `./vigencia database roles` prints the SQL that makes one.'
  throw new OperatorError(`${faults.join('\n')}\n${remedy}`)
}
