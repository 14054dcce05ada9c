import { stat } from 'node:fs/promises'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { runProgram } from './run-program.ts'

/** The system account that the server runs as. */
export interface ServerAccount {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. For root it runs as the owner of the data, or as `postgres`, which is made if
 * absent.
 * For anybody else it runs as themselves (`undefined`).
 */
export async function serverAccount(dataFolder?: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = dataFolder === undefined ? undefined : await stat(dataFolder).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await findPostgres()) ?? (await makePostgres())
}

/** Whether the account may enter the folder: each folder above it must let it through. */
export async function canEnter(account: ServerAccount | undefined, folder: string): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], account)).code === 0
}

async function findPostgres(): Promise<ServerAccount | undefined> {
  const uid = await runProgram('id', ['-u', 'postgres'])
  const gid = await runProgram('id', ['-g', 'postgres'])
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined
}

async function makePostgres(): Promise<ServerAccount> {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  const made = await runProgram('useradd', [...flags, 'postgres'])
  const account = await findPostgres()
  if (account) return account
  throw new OperatorError(
    `PostgreSQL does not run as root, and the account "postgres" could not be made (${made.output.trim()}). ` +
      'Make it, or start Vigencia as an ordinary user.',
  )
}
