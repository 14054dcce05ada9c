import { escapeLiteral } from 'pg'
import { NAMES } from './role-sql.ts'

/** The role that backups are made as: it sees the rows of every tenant, and writes none. */
export const BACKUP_ROLE = 'vigencia_backup'

/**
 * The SQL that makes, or updates, the backup role. Row-level security is forced on the owner too, so a dump needs a role
 * that passes it by. Only a superuser gives that, or a role of PostgreSQL 16 on that has it itself. Anybody else is
 * warned, and nothing is made.
 */
export function backupRoleSql(password: string): string {
  return `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${BACKUP_ROLE}') THEN CREATE ROLE ${BACKUP_ROLE}; END IF;
  ALTER ROLE ${BACKUP_ROLE} LOGIN BYPASSRLS PASSWORD ${escapeLiteral(password)};
  ALTER ROLE ${BACKUP_ROLE} SET default_transaction_read_only = on;
  ALTER ROLE ${BACKUP_ROLE} SET search_path = public, pg_temp;
  GRANT pg_read_all_data TO ${BACKUP_ROLE};
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'No backup role was made: this role may not give BYPASSRLS. On a managed server its provider''s backup is the way.';
END $$;`
}

/** The statement that lets the backup role into the database, where there is one. */
export function backupGrantSql(database: string = NAMES.database): string {
  return `DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${BACKUP_ROLE}') THEN
    GRANT CONNECT ON DATABASE ${database} TO ${BACKUP_ROLE};
  END IF;
END $$`
}
