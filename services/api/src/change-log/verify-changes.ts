import type { verify } from '@vigencia/contracts/change-log'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import { convenioNotFound } from '../convenios/find-convenio.ts'
import { verifyLogChain } from './verify-log-chain.ts'

export const verifyChanges: UseCase<typeof verify> = async (work, { convenio_id: chain_id }) => {
  const [head] = await work.sql<{ revision: string; hash: Buffer }>(
    "select revision, hash from platform.chains where tenant_id = $1 and chain_id = $2 and kind = 'convenio'",
    [work.tenant.id, chain_id],
  )
  if (head === undefined) throw convenioNotFound(chain_id)
  const chain = { chain_id, revision: Number(head.revision), hash: head.hash }
  const broken = await verifyLogChain(work, chain, entriesOf(work.sql, work.tenant.id, chain_id))
  return { intact: broken === null, revision: chain.revision, head: head.hash.toString('hex'), broken_at: broken }
}
