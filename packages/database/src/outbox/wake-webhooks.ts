import type { Sql } from '../sql.ts'

/** Has sent what is due to each of these webhooks, once the transaction is committed and so many seconds have passed. */
export async function wakeWebhooks(
  { sql, tenantId }: { readonly sql: Sql; readonly tenantId: string },
  ids: readonly string[],
  afterSeconds = 0,
): Promise<void> {
  if (ids.length === 0) return
  await sql('select jobs.wake_webhooks($1, $2::uuid[], $3)', [tenantId, ids, Math.ceil(afterSeconds)])
}
