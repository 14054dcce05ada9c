import { escapeIdentifier, escapeLiteral } from 'pg'

/** The names that the embedded server gives; with another PostgreSQL, the two URLs say the names. */
export const NAMES = { database: 'vigencia', owner: 'vigencia_owner', service: 'vigencia_service' } as const

/** Time limits go on the role: behind PgBouncer a connection's own start-up options are lost. */
const OWNER_LIMITS = { statement_timeout: '0', lock_timeout: '30s', idle_in_transaction_session_timeout: '10min' }
const SERVICE_LIMITS = { statement_timeout: '30s', lock_timeout: '10s', idle_in_transaction_session_timeout: '60s' }

/**
 * The SQL that makes the role that owns and migrates, and the role that services run as, or brings them up to date.
 * For PostgreSQL 15 or newer; runs as a superuser, or as a role with CREATEROLE.
 */
export function roleSql(passwords: { owner: string; service: string }): string {
  return [
    makeRole(NAMES.owner, passwords.owner, OWNER_LIMITS),
    makeRole(NAMES.service, passwords.service, SERVICE_LIMITS),
  ].join('\n\n')
}

/**
 * The statements that make the database, for an operator: one by one, as the role that ran `roleSql`.
 * It sorts by code point, as the embedded one does, so that lists come in one order everywhere.
 */
export function databaseSql(): string[] {
  const { database, owner, service } = NAMES
  return [
    `GRANT ${owner} TO CURRENT_USER`,
    `CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0 ` +
      `ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`,
    ...databaseGrants(database, service),
  ]
}

/** Who may enter a database: its owner and the service, nobody else. */
export function databaseGrants(database: string, service: string): string[] {
  return [
    `REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO ${escapeIdentifier(service)}`,
  ]
}

/** A role is made with what PostgreSQL gives by default: no SUPERUSER, no BYPASSRLS, no CREATEDB, no CREATEROLE. */
function makeRole(name: string, password: string, limits: Record<string, string>): string {
  const lines = [
    `DO $$ BEGIN`,
    `  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name}; END IF;`,
    `END $$;`,
    `ALTER ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)};`,
    // No "$user": a schema named like the role must not catch names.
    `ALTER ROLE ${name} SET search_path = public, pg_temp;`,
    ...Object.entries(limits).map(([setting, value]) => `ALTER ROLE ${name} SET ${setting} = '${value}';`),
  ]
  return lines.join('\n')
}
