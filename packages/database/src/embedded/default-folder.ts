import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { SHARED_FOLDER } from './postgres-binaries.ts'
import { canEnter, serverAccount } from './server-account.ts'

/**
 * `.data` in the checkout; for root, whose server runs as another account, a folder outside it
 * when that account may not enter the checkout.
 */
export async function defaultFolder(checkout: string): Promise<string> {
  const inside = join(checkout, '.data')
  const account = await serverAccount(join(inside, 'postgres'))
  if (await canEnter(account, checkout)) return inside
  return join(SHARED_FOLDER, createHash('sha256').update(checkout).digest('hex').slice(0, 16))
}
