import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SHARED_FOLDER } from './postgres-binaries.ts'
import { canEnter, serverAccount } from './server-account.ts'

/** The folder of this checkout. */
export const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the data of a checkout may be: inside it, or outside where the server's account cannot enter it. */
export function possibleFolders(checkout: string): readonly [inside: string, outside: string] {
  const digest = createHash('sha256').update(checkout).digest('hex')
  return [join(checkout, '.data'), join(SHARED_FOLDER, digest.slice(0, 16))]
}

/**
 * `.data` in the checkout, or a folder outside it. The server of root runs as another account, which may not be able to
 * enter the checkout.
 */
export async function defaultFolder(checkout: string): Promise<string> {
  const [inside, outside] = possibleFolders(checkout)
  const account = await serverAccount(join(inside, 'postgres'))
  return (await canEnter(account, checkout)) ? inside : outside
}
