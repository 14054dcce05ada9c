import type { WebhookEvent } from '@vigencia/contracts/webhooks/events.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { lockNumbers } from './lock-numbers.ts'

type Stream = Parameters<UnitOfWork['changeEach']>[0]

/** What somebody found out of one, and where the caller finds it: an item, a line, or one that a filter found. */
export interface Placed {
  readonly place: readonly string[]
}

/** The id of the one that is meant, or why there is none. No text holds a document. */
export type Meant = string | { readonly fault: string }

/** What can be in doubt: cases, samples or results. */
export interface Doubtful<Row extends { readonly id: string; readonly state: string }, Wanted extends Placed, Answer> {
  /** In sentences: `Case`. */
  readonly called: string
  readonly stream: Stream
  readonly table: string
  find(work: UnitOfWork, wanted: readonly Wanted[]): Promise<readonly Meant[]>
  load(work: UnitOfWork, ids: readonly string[], isLocked: boolean): Promise<readonly Row[]>
  /**
   * Makes of one what somebody found out of it.
   * @throws Refusal what does not fit
   */
  resolve(work: UnitOfWork, row: Row, wanted: Wanted): Promise<void>
  numberOf(wanted: Wanted): number | null
  /** Its fields in the change log. */
  values(row: Row): Record<string, unknown>
  answer(row: Row): Answer
  /** What listeners are told of one that has come into this state. */
  eventOf?(row: Row, revision: number): WebhookEvent | null
  /** Lets go on what hangs on these. */
  follow(work: UnitOfWork, ids: readonly string[]): Promise<unknown>
}

interface Fault {
  readonly place: readonly string[]
  readonly message: string
}

interface Resolved<Answer> {
  readonly dry_run: boolean
  readonly count: number
  readonly items: Answer[]
}

/**
 * Makes of each what somebody found out of it, by the rule for one. Where one does not fit nothing is changed.
 * @throws Refusal `resolutions_rejected`
 */
export async function resolveEach<
  Row extends { readonly id: string; readonly state: string },
  Wanted extends Placed,
  Answer,
>(
  work: UnitOfWork,
  noun: Doubtful<Row, Wanted, Answer>,
  wanted: readonly Wanted[],
  dryRun: boolean,
): Promise<Resolved<Answer>> {
  const ids = await idsOf(work, noun, wanted)
  const changes = dryRun ? null : await work.changeEach(noun.stream, ids)
  const loaded = await noun.load(work, ids, !dryRun)
  const byId = new Map(loaded.map((row) => [row.id, row]))
  const rows = ids.map((id) => byId.get(id) as Row)
  const before = new Map(rows.map((row) => [row.id, noun.values(row)]))
  if (!dryRun) await lockNumbers(work)
  await applyAll(work, noun, rows, wanted)
  const items = rows.map((row) => noun.answer(row))
  if (changes === null) return (work.em.clear(), { dry_run: true, count: items.length, items })
  await work.em.flush()
  for (const row of rows) {
    const isMoved = before.get(row.id)?.['state'] !== row.state
    const event = (isMoved && noun.eventOf?.(row, changes.of(row.id).revision)) || null
    if (event !== null) changes.emit(event)
  }
  await changes.record(ids, (id) => ({
    change_type: 'resolve',
    change_description: `${noun.called} resolved with others`,
    affected_table: noun.table,
    previous_values: before.get(id) ?? null,
    new_values: noun.values(byId.get(id) as Row),
  }))
  await noun.follow(work, ids)
  await wakeWorkers(work, null)
  return { dry_run: false, count: items.length, items }
}

/** @throws Refusal `resolutions_rejected` where one is not there, or is named twice, or two have one number */
async function idsOf<Row extends { readonly id: string; readonly state: string }, Wanted extends Placed, Answer>(
  work: UnitOfWork,
  noun: Doubtful<Row, Wanted, Answer>,
  wanted: readonly Wanted[],
): Promise<string[]> {
  const meant = await noun.find(work, wanted)
  const faults: Fault[] = []
  const at = (index: number) => (wanted[index] as Wanted).place
  for (const [index, id] of meant.entries())
    if (typeof id !== 'string') faults.push({ place: at(index), message: id.fault })
  const one = `this ${noun.called.toLowerCase()}`
  faults.push(...repeated(meant.map((id, index) => ({ place: at(index), name: id, what: one }))))
  faults.push(...repeated(wanted.map((its) => ({ place: its.place, name: noun.numberOf(its), what: 'this number' }))))
  if (faults.length > 0) throw rejected(faults)
  return meant.filter((id) => typeof id === 'string')
}

async function applyAll<Row extends { readonly id: string; readonly state: string }, Wanted extends Placed, Answer>(
  work: UnitOfWork,
  noun: Doubtful<Row, Wanted, Answer>,
  rows: readonly Row[],
  wanted: readonly Wanted[],
): Promise<void> {
  const faults: Fault[] = []
  for (const [index, its] of wanted.entries())
    try {
      await noun.resolve(work, rows[index] as Row, its)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ place: its.place, message: error.message })
    }
  if (faults.length > 0) throw rejected(faults)
}

/** Everything that has the name of one before it. */
function repeated(all: readonly { place: readonly string[]; name: unknown; what: string }[]): Fault[] {
  const seen = new Map<unknown, readonly string[]>()
  return all.flatMap(({ place, name, what }) => {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, place)
    const isTwice = first !== undefined && (typeof name === 'string' || typeof name === 'number')
    return isTwice ? [{ place, message: `${what} is in ${first.join(' ')} too` }] : []
  })
}

function rejected(faults: readonly Fault[]): Refusal {
  const [first] = faults
  return new Refusal(
    'resolutions_rejected',
    `Nothing was changed. The first of ${faults.length} that do not fit is ${first?.place.join(' ')}: ${first?.message}`,
    faults.map(({ place, message }) => ({ path: [...place], message })),
  )
}
