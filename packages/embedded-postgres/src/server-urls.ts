import { NAMES } from '@vigencia/database/migrate/role-sql.ts'
import type { ServerCredentials } from './server-credentials.ts'

export interface ServerUrls {
  /** Migrates: owns the database `vigencia`. */
  ownerUrl: string
  /** What services run as. */
  serviceUrl: string
  /** The server's superuser, on the database `postgres`. */
  superuserUrl: string
}

/** How the embedded server is reached, by each of its roles. */
export function serverUrls(port: number, credentials: ServerCredentials): ServerUrls {
  const at = `127.0.0.1:${port}`
  return {
    ownerUrl: `postgres://${NAMES.owner}:${credentials.owner}@${at}/${NAMES.database}`,
    serviceUrl: `postgres://${NAMES.service}:${credentials.service}@${at}/${NAMES.database}`,
    superuserUrl: `postgres://postgres:${credentials.superuser}@${at}/postgres`,
  }
}
