import type { Changes } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { afterVerdict } from '@vigencia/domain/case-reports/after-verdict.ts'
import { nextTry, retryAfter, SEND_BACK_OFF } from '@vigencia/domain/case-reports/back-off.ts'
import { caseMayBecome } from '@vigencia/domain/case-reports/case-states.ts'
import { entryOf, writeEnds } from './attempt-ends.ts'
import { historyOf } from './attempt-history.ts'
import { beginRepeat } from './begin-repeat.ts'
import type { Answered, Concluded, Settled } from './ending.ts'
import { pauseForCredentials } from './pause-desk.ts'

const LATE: Concluded = { state: 'late', next: null, due: null }

/** Ends attempts with their results, and moves their cases where these still stand at their attempt's fence. */
export async function concludeAttempts(work: UnitOfWork, answered: readonly Answered[]): Promise<Concluded[]> {
  const ids = answered.map(({ sent }) => sent.case_id)
  const changes = await work.changeEach('case', ids)
  return conclude(work, answered, changes, await standingCases(work, ids))
}

/** The same for cases that nobody holds; null for the others, which are to be waited for. */
export async function concludeFree(work: UnitOfWork, answered: readonly Answered[]): Promise<(Concluded | null)[]> {
  const ids = answered.map(({ sent }) => sent.case_id)
  const standing = await standingCases(work, ids, 'for update of c, ch skip locked')
  const free = answered.filter(({ sent }) => standing.has(sent.case_id))
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
    const its = standing.get(sent.case_id)
    return its?.state === 'sending' && its.fence === sent.fence
  })
  const isDuplicate = ({ ending }: Answered) => ending.verdict.kind === 'duplicate'
  const others = ours.filter((one) => !isDuplicate(one))
  const settled = await settle(work, standing, others)
  // whose a number is, is read from what is written
  for (const one of ours.filter(isDuplicate)) settled.push(...(await settle(work, standing, [one])))
  const byCase = new Map(settled.map((one) => [one.sent.case_id, one]))
  if (byCase.size > 0) await changes.record([...byCase.keys()], (id) => entryOf(byCase.get(id) as Settled))
  for (const { sent, ending } of settled) if (ending.verdict.kind === 'auth') await pauseForCredentials(work, sent)
  return answered.map(({ sent }) => {
    const one = byCase.get(sent.case_id)
    return one?.sent === sent ? { state: one.after.state, next: one.next, due: one.due } : LATE
  })
}

async function settle(
  work: UnitOfWork,
  standing: ReadonlyMap<string, Standing>,
  answered: readonly Answered[],
): Promise<Settled[]> {
  const decided: Omit<Settled, 'next'>[] = []
  for (const one of answered) decided.push(await decide(work, one, standing.get(one.sent.case_id) as Standing))
  if (decided.length > 0) await writeEnds(work, decided)
  const settled: Settled[] = []
  for (const one of decided)
    settled.push({ ...one, next: one.after.state === 'sending' ? await beginRepeat(work, one.sent) : null })
  return settled
}

async function decide(work: UnitOfWork, one: Answered, { hasIdentity }: Standing): Promise<Omit<Settled, 'next'>> {
  const { sent, ending, around } = one
  const { verdict } = ending
  const history = await historyOf(work, sent, verdict, around.maySend)
  const after = afterVerdict(verdict, { ...history, attempt: sent, repeats: sent.repeats, hasIdentity, now: work.now })
  if (after.state !== 'sending' && !caseMayBecome('sending', after.state))
    throw new Error(`a case that is sending cannot become ${after.state}`)
  const input = verdict.kind === 'throttled' ? retryAfter(verdict.retry_after, work.now) : null
  const due = after.state === 'queued' ? nextTry(SEND_BACK_OFF, sent.number, around.chance, work.now, input) : null
  return { ...one, after, due }
}
