import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { areCodesLost } from './lost-codes.ts'

interface Desk {
  readonly registry: RegistryName
  readonly paused_because: string | null
}

/**
 * Queues cases that were held because the list had lost their codes, where it has them again. Answers their number.
 * Of codes that this registry's list never had the registry itself is the judge, so these go too.
 * While the queue is paused they are held for that, so that only an operator's resume releases them.
 */
export async function releaseCases(work: UnitOfWork, { registry, paused_because }: Desk): Promise<number> {
  const held = await work.sql<{ id: string }>(
    `select c.id from snvs.cases c
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = c.id
      where c.tenant_id = $1 and c.state = 'held' and c.held_because = 'code_disabled'
        and not ${areCodesLost('$2')}
      order by c.id for update of c, ch`,
    [work.tenant.id, registry],
  )
  if (held.length === 0) return 0
  const ids = held.map(({ id }) => id)
  const because = paused_because === 'restored' ? 'restored' : paused_because === null ? null : 'paused'
  const state = because === null ? 'queued' : 'held'
  await work.sql(
    `update snvs.cases set state = $4, held_because = $5, errors = null, due_at = case when $5::text is null then $3::timestamptz end, updated_at = $3
      where tenant_id = $1 and id = any ($2::uuid[]) and state = 'held'`,
    [work.tenant.id, ids, work.now.toString(), state, because],
  )
  const changes = await work.changeEach('case', ids)
  await changes.record(ids, () => ({
    change_type: 'release',
    change_description: "Released: the registry's list has not lost its group, event and classification",
    affected_table: 'cases',
    previous_values: { state: 'held', held_because: 'code_disabled' },
    new_values: { state, held_because: because },
  }))
  if (because !== null) return 0
  await wakeWorkers(work, null)
  return ids.length
}
