import { escapeIdentifier, escapeLiteral } from 'pg'

/** The role names of the embedded server. With another PostgreSQL, the two URLs name the roles. */
export const NAMES = { database: 'vigencia', owner: 'vigencia_owner', service: 'vigencia_service' } as const

/** Time limits are set on the role, because a connection's start-up options are lost behind PgBouncer. */
const OWNER_LIMITS = { statement_timeout: '0', lock_timeout: '30s', idle_in_transaction_session_timeout: '10min' }
const SERVICE_LIMITS = { statement_timeout: '30s', lock_timeout: '10s', idle_in_transaction_session_timeout: '60s' }

/**
 * The SQL that makes, or updates, the owner role and the role that services run as.
 * It needs PostgreSQL 15 or newer, and a superuser or a role with CREATEROLE.
 */
export function roleSql(passwords: { owner: string; service: string }): string {
  return [
    makeRole(NAMES.owner, passwords.owner, OWNER_LIMITS),
    makeRole(NAMES.service, passwords.service, SERVICE_LIMITS),
  ].join('\n\n')
}

/**
 * The statements by which an operator makes the database, one by one, as the role that ran `roleSql`.
 * The database sorts by code point, as the embedded one does, so lists have one order everywhere.
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

/** Only the owner and the service may enter a database. */
export function databaseGrants(database: string, service: string): string[] {
  return [
    `REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO ${escapeIdentifier(service)}`,
  ]
}

/** A new role has PostgreSQL's defaults: no SUPERUSER, no BYPASSRLS, no CREATEDB, no CREATEROLE. */
function makeRole(name: string, password: string, limits: Record<string, string>): string {
  const lines = [
    `DO $$ BEGIN`,
    `  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name}; END IF;`,
    `END $$;`,
    `ALTER ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)};`,
    // The path has no "$user": a schema named like the role must not catch names.
    `ALTER ROLE ${name} SET search_path = public, pg_temp;`,
    ...Object.entries(limits).map(([setting, value]) => `ALTER ROLE ${name} SET ${setting} = '${value}';`),
  ]
  return lines.join('\n')
}
