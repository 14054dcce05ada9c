import type { verify } from '@vigencia/contracts/change-log'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { verifyChain } from '@vigencia/database/change-log/verify-chain.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import { convenioNotFound } from '../convenios/find-convenio.ts'

export const verifyChanges: UseCase<typeof verify> = async (work, { convenio_id }) => {
  const [head] = await work.sql<{ revision: string; hash: Buffer }>(
    "select revision, hash from platform.chains where tenant_id = $1 and chain_id = $2 and kind = 'convenio'",
    [work.tenant.id, convenio_id],
  )
  if (head === undefined) throw convenioNotFound(convenio_id)
  const revision = Number(head.revision)
  const broken = await verifyChain(entriesOf(work.sql, work.tenant.id, convenio_id), { revision, hash: head.hash })
  return { intact: broken === null, revision, head: head.hash.toString('hex'), broken_at: broken }
}
