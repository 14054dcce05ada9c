import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { releaseHeld } from './release-held.ts'

const WORDS = {
  accepted: 'The new credentials were tried and accepted: the queue goes on',
  refused: 'The new credentials were tried and refused too: the queue stays paused',
} as const

/**
 * New credentials were tried while the queue was paused for the old ones.
 *
 * @param tried as they are sealed at the desk; where others came meanwhile, those are still to be tried
 */
export async function endTrial(work: UnitOfWork, tried: Uint8Array, isAccepted: boolean): Promise<void> {
  const change = await work.change('tenant', work.tenant.id)
  const [ended] = await work.sql<{ paused_because: string | null }>(
    `update snvs.desks set credentials_untried = false, updated_at = $2,
            paused_because = case when $3 then null else paused_because end,
            paused_at = case when $3 then null else paused_at end
      where tenant_id = $1 and credentials_untried and credentials = decode($4, 'hex')
        and paused_because in ('credentials', 'gateway') returning paused_because`,
    [work.tenant.id, work.now.toString(), isAccepted, Buffer.from(tried).toString('hex')],
  )
  const isLifted = ended !== undefined && ended.paused_because === null
  const released = isLifted ? await releaseHeld(work, ['paused']) : []
  await change?.record({
    change_type: 'try_credentials',
    change_description: WORDS[isAccepted ? 'accepted' : 'refused'],
    affected_table: 'desks',
    affected_record_count: ended === undefined ? 0 : 1,
    new_values: ended === undefined ? null : { paused_because: ended.paused_because, released: released.length },
  })
}
