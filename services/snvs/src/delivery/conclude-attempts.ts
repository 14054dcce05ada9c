import type { Changes } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { afterVerdict, type AfterVerdict } from '@vigencia/domain/case-reports/after-verdict.ts'
import { nextTry, retryAfter, SEND_BACK_OFF } from '@vigencia/domain/case-reports/back-off.ts'
import { caseMayBecome } from '@vigencia/domain/case-reports/case-states.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { caseEvent } from '../cases/case-events.ts'
import { entryOf, writeEnds } from './attempt-ends.ts'
import { historyOf } from './attempt-history.ts'
import type { Answered, Concluded, Settled } from './ending.ts'
import { pauseForRefusal } from './pause-desk.ts'

const LATE: Concluded = { state: 'late', due: null }
/** A re-send waits until whatever made the doubt is over. */
const RESEND_AFTER_SECONDS = 60

/** Ends attempts with their results, and moves their cases where these still stand at their attempt's fence. */
export async function concludeAttempts(work: UnitOfWork, answered: readonly Answered[]): Promise<Concluded[]> {
  const ids = answered.map(({ sent }) => sent.id)
  const changes = await work.changeEach('case', ids)
  return conclude(work, answered, changes, await standingCases(work, ids))
}

/** The same for cases that nobody holds; null for the others, which are to be waited for. */
export async function concludeFree(work: UnitOfWork, answered: readonly Answered[]): Promise<(Concluded | null)[]> {
  const ids = answered.map(({ sent }) => sent.id)
  const standing = await standingCases(work, ids, 'for update of c, ch skip locked')
  const free = answered.filter(({ sent }) => standing.has(sent.id))
  const changes = await work.changeEach('case', [...standing.keys()])
  const concluded = await conclude(work, free, changes, standing)
  return answered.map((one) => concluded[free.indexOf(one)] ?? null)
}

interface Standing {
  readonly state: string
  readonly fence: number
  readonly hasIdentity: boolean
}

async function standingCases(
  work: UnitOfWork,
  ids: readonly string[],
  locking: 'for update of c, ch skip locked' | '' = '',
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await work.sql<{ id: string; state: string; fence: string; has_identity: boolean }>(
    `select c.id, c.state, c.fence, c.identity is not null as has_identity
       from snvs.cases c join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = c.id
      where c.tenant_id = $1 and c.id = any ($2::uuid[]) ${locking}`,
    [work.tenant.id, ids],
  )
  const standing = rows.map(({ id, state, fence, has_identity }) => {
    return [id, { state, fence: Number(fence), hasIdentity: has_identity }] as const
  })
  return new Map(standing)
}

async function conclude(
  work: UnitOfWork,
  answered: readonly Answered[],
  changes: Changes,
  standing: ReadonlyMap<string, Standing>,
): Promise<Concluded[]> {
  const ours = answered.filter(({ sent }) => {
    const its = standing.get(sent.id)
    return its?.state === 'sending' && its.fence === sent.fence
  })
  const isDuplicate = ({ ending }: Answered) => ending.verdict.kind === 'duplicate'
  const others = ours.filter((one) => !isDuplicate(one))
  const settled = await settle(work, standing, others)
  // whose a number is, is read from what is written
  for (const one of ours.filter(isDuplicate)) settled.push(...(await settle(work, standing, [one])))
  const byCase = new Map(settled.map((one) => [one.sent.id, one]))
  for (const [id, { after }] of byCase) {
    const event = caseEvent(id, after.state, changes.of(id).revision)
    if (event !== null) changes.emit(event)
  }
  if (byCase.size > 0) await changes.record([...byCase.keys()], (id) => entryOf(byCase.get(id) as Settled))
  for (const { sent, ending } of settled)
    if (ending.verdict.kind === 'auth') await pauseForRefusal(work, sent, ending.verdict.by)
  return answered.map(({ sent }) => {
    const one = byCase.get(sent.id)
    return one?.sent === sent ? { state: one.after.state, due: one.due } : LATE
  })
}

async function settle(
  work: UnitOfWork,
  standing: ReadonlyMap<string, Standing>,
  answered: readonly Answered[],
): Promise<Settled[]> {
  const settled: Settled[] = []
  for (const one of answered) settled.push(await decide(work, one, standing.get(one.sent.id) as Standing))
  if (settled.length > 0) await writeEnds(work, settled)
  return settled
}

async function decide(work: UnitOfWork, one: Answered, { hasIdentity }: Standing): Promise<Settled> {
  const { sent, ending, around } = one
  const history = await historyOf(work, sent, ending.verdict)
  const { mayResend } = around
  const facts = { ...history, attempt: sent, repeats: sent.repeats, hasIdentity, mayResend, now: work.now }
  const after = afterVerdict(ending.verdict, facts)
  if (!caseMayBecome('sending', after.state)) throw new Error(`a case that is sending cannot become ${after.state}`)
  return { ...one, after, due: dueAfter(one, after, work.now) }
}

function dueAfter({ sent, ending: { verdict }, around }: Answered, after: AfterVerdict, now: Instant): Instant | null {
  if (after.state === 'in_doubt') return after.isResent ? now.add({ seconds: RESEND_AFTER_SECONDS }) : null
  if (after.state !== 'queued') return null
  const requested = verdict.kind === 'throttled' ? retryAfter(verdict.retry_after, now) : null
  return nextTry(SEND_BACK_OFF, sent.number, around.chance, now, requested)
}
