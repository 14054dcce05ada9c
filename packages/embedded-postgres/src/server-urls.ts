import { NAMES } from '@vigencia/database/migrate/role-sql.ts'
import type { ServerCredentials } from './server-credentials.ts'

export interface ServerUrls {
  /** Of the role that migrates and owns the database `vigencia`. */
  ownerUrl: string
  /** Of the role that services run as. */
  serviceUrl: string
  /** Of the server's superuser, on the database `postgres`. */
  superuserUrl: string
}

/** The URLs of the embedded server, by role. */
export function serverUrls(port: number, credentials: ServerCredentials): ServerUrls {
  const at = `127.0.0.1:${port}`
  return {
    ownerUrl: `postgres://${NAMES.owner}:${credentials.owner}@${at}/${NAMES.database}`,
    serviceUrl: `postgres://${NAMES.service}:${credentials.service}@${at}/${NAMES.database}`,
    superuserUrl: `postgres://postgres:${credentials.superuser}@${at}/postgres`,
  }
}
