import type { Client } from 'pg'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { onDatabase, testPostgres, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'

/** A connection that no policy holds back: it sees what is stored, whoever it belongs to. */
export async function connectAsSuperuser(database: TestDatabase): Promise<Client> {
  const name = new URL(database.ownerUrl).pathname.slice(1)
  return connect(onDatabase(testPostgres().superuserUrl, name))
}

/** A connection as the role that services run as. */
export function connectAsService(database: TestDatabase): Promise<Client> {
  return connect(database.serviceUrl)
}

/** A connection as the role that owns the tables and migrates them. */
export function connectAsOwner(database: TestDatabase): Promise<Client> {
  return connect(database.ownerUrl)
}

function connect(connectionString: string): Promise<Client> {
  return connectedClient({ connectionString })
}
