import { randomUUIDv7 } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { IsolationLevel } from '@mikro-orm/core'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { dayIn, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Kysely } from 'kysely'
import { isAnswerLost } from '../connections/database-away.ts'
import { OutcomeUnknown } from '../connections/outcome-unknown.ts'
import type { Principal, Tenant } from '../principal.ts'
import type { StreamKind, Change, Changes } from '../change-log/change.ts'
import { openChange, openChanges, startStream, type ChangeContext } from '../change-log/open-change.ts'
import { sqlOn, type Sql } from '../sql.ts'
import { setTenant } from './tenant-setting.ts'
import { TransactionEnding } from './transaction-ending.ts'
import type { WorkOrder } from './work-order.ts'

/** What a use case works with: one transaction of one tenant, and the one clock reading of its request. */
export interface UnitOfWork {
  readonly em: EntityManager
  readonly sql: Sql
  readonly tenant: Tenant
  readonly principal: Principal
  readonly now: Instant
  readonly requestId: string
  /** Today in the tenant's zone. */
  readonly today: Day
  /** The id of a new row, a UUIDv7. The demo supplies its own, so that its addresses stay the same. */
  newId(): string
  /** Starts the audit stream of a new aggregate and opens its first revision. */
  begin(kind: StreamKind, id: string): Promise<Change>
  /** Locks an aggregate and opens its next revision; null when there is none with this id. */
  change(kind: StreamKind, id: string): Promise<Change | null>
  /** Locks those of many aggregates that exist. Whichever of them change are recorded together. */
  changeEach(kind: StreamKind, ids: readonly string[]): Promise<Changes>
}

/**
 * Runs a use case that reads, in one snapshot of the database.
 * The tenant is set for the transaction alone, so row-level security shows it nothing else.
 */
export function readIn<Result>(
  em: EntityManager,
  order: WorkOrder,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const options = { readOnly: true, isolationLevel: IsolationLevel.REPEATABLE_READ }
  return inTransaction(em, order, options, async (work) => ({ result: await run(work), keep: false }))
}

/**
 * Runs a query whose readers must be known later. The line that it writes about the reader is committed before the
 * answer goes out.
 * It changes nothing else, so it may open no change.
 */
export function readAudited<Result>(
  em: EntityManager,
  order: WorkOrder,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const options = { isolationLevel: IsolationLevel.REPEATABLE_READ }
  const read = inTransaction(em, order, options, async (work) => ({ result: await run(work), keep: true }))
  // who reads may simply ask again
  return read.catch((error: unknown) => {
    throw error instanceof OutcomeUnknown ? error.cause : error
  })
}

/**
 * Runs a use case that may change something. Its writes are committed only if it has recorded a change.
 * So no write can lack its entry in the change log, and a dry run or a change of nothing leaves no trace.
 */
export function changeIn<Result>(
  em: EntityManager,
  order: WorkOrder,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  return inTransaction(em, order, {}, async (work, recorded) => ({ result: await run(work), keep: recorded() }))
}

/**
 * Runs what writes down how something goes and decides nothing, so that it has no entry in the change log.
 * Rows that are told are not committed by it: the database asks for their entry.
 */
export function noteIn<Result>(
  em: EntityManager,
  order: WorkOrder,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  return inTransaction(em, order, {}, async (work) => ({ result: await run(work), keep: true }))
}

async function inTransaction<Result>(
  parent: EntityManager,
  order: WorkOrder,
  options: Parameters<EntityManager['begin']>[0],
  run: (work: UnitOfWork, recorded: () => boolean) => Promise<{ result: Result; keep: boolean }>,
): Promise<Result> {
  const settings = settingsOf(order)
  const em = parent.fork()
  const ending = new TransactionEnding(order.signal)
  try {
    await ending.begin(
      () => em.begin(options),
      () => em.rollback(),
    )
    return await ran(em, order, ending, settings, run)
  } finally {
    ending.over()
  }
}

/**
 * What holds for the transaction alone, in one round trip: its tenant, and its limits. Those of the role are too short
 * for long work, and too long for work with a shorter deadline.
 */
function settingsOf({ principal, withinMs }: WorkOrder): string {
  const tenantSet = setTenant(principal.tenant.id)
  if (withinMs === undefined) return tenantSet
  const ms = Math.trunc(withinMs)
  return `${tenantSet}; set local statement_timeout = ${ms}; set local idle_in_transaction_session_timeout = ${ms}`
}

async function ran<Result>(
  em: EntityManager,
  order: WorkOrder,
  ending: TransactionEnding,
  settings: string,
  run: (work: UnitOfWork, recorded: () => boolean) => Promise<{ result: Result; keep: boolean }>,
): Promise<Result> {
  try {
    const changes: ChangeTally = { opened: 0, recorded: 0 }
    const work = unitOf(em, order, changes)
    await work.sql(settings)
    const { result, keep } = await run(work, () => changes.recorded > 0)
    if (!keep) {
      em.clear()
      await em.rollback()
      return result
    }
    if (changes.opened !== changes.recorded) throw new Error('a change was opened and not recorded')
    await commit(em, ending)
    return result
  } catch (error) {
    await ending.settled()
    await em.rollback().catch(() => undefined) // the first error explains the failure
    throw error instanceof OutcomeUnknown ? error : ending.reasonOr(error)
  }
}

/** @throws OutcomeUnknown when the COMMIT was sent and not answered */
async function commit(em: EntityManager, ending: TransactionEnding): Promise<void> {
  await em.flush()
  em.clear() // all is written: a commit that finds nothing more to write sends COMMIT alone
  ending.commits()
  try {
    await em.commit()
  } catch (error) {
    throw isAnswerLost(error) ? new OutcomeUnknown(ending.reasonOr(error)) : error
  }
}

interface ChangeTally {
  opened: number
  recorded: number
}

function unitOf(em: EntityManager, order: WorkOrder, tally: ChangeTally): UnitOfWork {
  const { principal, now } = order
  const sql = sqlOn(em.getKysely() as unknown as Kysely<unknown>)
  const context: ChangeContext = {
    sql,
    tenantId: principal.tenant.id,
    origin: {
      requestId: order.requestId,
      via: order.via,
      userId: principal.userId,
      keyId: principal.keyId,
      claimed: principal.claimed,
    },
    flush: () => em.flush(),
    readClock: order.readClock,
  }
  const counted = (change: Change): Change => {
    tally.opened += 1
    return { ...change, record: async (facts) => (await change.record(facts), void (tally.recorded += 1)) }
  }
  const change = async (kind: StreamKind, id: string) => {
    const opened = await openChange(context, kind, id)
    if (opened !== null && tally.opened === 0) mustStandAt(order.ifMatch, opened.revision - 1)
    return opened && counted(opened)
  }
  return {
    em,
    sql,
    tenant: principal.tenant,
    principal,
    now,
    requestId: order.requestId,
    today: dayIn(now, principal.tenant.timeZone),
    newId: randomUUIDv7,
    change,
    async changeEach(kind, ids) {
      const opened = await openChanges(context, kind, ids)
      const counted: Changes['record'] = async (changed, factsOf) => {
        await opened.record(changed, factsOf)
        tally.opened += changed.length
        tally.recorded += changed.length
      }
      return { ...opened, record: counted }
    },
    async begin(kind, id) {
      await startStream(context, kind, id)
      const first = await change(kind, id)
      if (first === null) throw new Error(`the chain ${id} was not started`)
      return first
    },
  }
}

/** @throws Refusal `stale_revision` */
function mustStandAt(wanted: number | undefined, stands: number): void {
  if (wanted === undefined || wanted === stands) return
  throw new Refusal(
    'stale_revision',
    `If-Match names revision ${wanted}, and it stands at ${stands}: read it again first.`,
  )
}
