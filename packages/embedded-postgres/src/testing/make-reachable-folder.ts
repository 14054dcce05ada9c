import { chmod, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SHARED_FOLDER } from '../postgres-binaries.ts'
import { canEnter, serverAccount } from '../server-account.ts'

/** A new temporary folder that the server's account may enter, even if that is another account than ours. */
export async function makeReachableFolder(): Promise<string> {
  const account = await serverAccount()
  const parent = (await canEnter(account, tmpdir())) ? tmpdir() : SHARED_FOLDER
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'vigencia-test-'))
  if (account) await chmod(folder, 0o711)
  return folder
}
