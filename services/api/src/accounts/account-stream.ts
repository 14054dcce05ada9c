import { createHash } from 'node:crypto'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The stream of a convenio's accounts: `billing.account_of` in the database. */
export function accountOf(convenioId: string): string {
  const bytes = Buffer.concat([Buffer.from('account'), Buffer.from(convenioId.replaceAll('-', ''), 'hex')])
  const hex = createHash('sha256').update(bytes).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** Opens the next revision of a convenio's accounts, which price nothing. They change under one lock. */
export async function openAccount(work: UnitOfWork, convenioId: string): Promise<Change> {
  const id = accountOf(convenioId)
  const change = await work.change('account', id)
  if (change !== null) return change
  // two first changes at once: the second waits here, and finds the stream
  await work.sql(
    `insert into platform.chains (tenant_id, chain_id, kind) values ($1, $2, 'account') on conflict do nothing`,
    [work.tenant.id, id],
  )
  return (await work.change('account', id)) as Change
}
