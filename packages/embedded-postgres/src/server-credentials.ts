import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/** The passwords of the server's three roles. */
export interface ServerCredentials {
  superuser: string
  owner: string
  service: string
}

/** The passwords in the folder, which its owner alone can read. They are made at random before the data is. */
export async function serverCredentials(folder: string, data: string): Promise<ServerCredentials> {
  const path = join(folder, 'credentials.json')
  if (existsSync(path)) return JSON.parse(await readFile(path, 'utf8')) as ServerCredentials
  if (existsSync(data)) {
    throw new OperatorError(
      `${path} is gone, and with it the passwords of the data in ${data}: put it back, or move the data away to start anew.`,
    )
  }
  const made = { superuser: password(), owner: password(), service: password() }
  await writeFile(path, JSON.stringify(made, null, 2), { mode: 0o600, flush: true })
  return made
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
