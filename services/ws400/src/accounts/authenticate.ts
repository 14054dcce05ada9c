import type { Pool } from 'pg'

/** The names of a request's account and key, in any case. The source writes them both ways for the code lists. */
export const APP_HEADERS = [['app_id', 'app_key']] as const
export const LIST_HEADERS = [...APP_HEADERS, ['usuario', 'clave']] as const

/** The registry's services. Each has accounts of its own. */
export type RegistryService = 'case' | 'sample' | 'result'

/** The account of a request. Null where it is unknown, disabled or another service's, or its key is wrong. */
export async function authenticate(
  pool: Pool,
  service: RegistryService,
  headers: Headers,
  names: readonly (readonly [id: string, key: string])[],
): Promise<string | null> {
  for (const [id, key] of names) {
    const account = { id: headers.get(id), key: headers.get(key) }
    if (account.id === null || account.key === null) continue
    const { rowCount } = await pool.query(
      `select from ws400.accounts
        where app_id = $1 and app_key_sha256 = sha256(convert_to($2, 'UTF8')) and is_enabled and service = $3`,
      [account.id, account.key, service],
    )
    return rowCount === 1 ? account.id : null
  }
  return null
}
