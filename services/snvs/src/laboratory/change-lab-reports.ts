import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CANCELLABLE_LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'

/** Conditions on reports `l`, in SQL; their parameters begin at $3. */
interface Filter {
  readonly where: string
  readonly values: readonly unknown[]
}

interface Change {
  readonly change_type: string
  readonly change_description: string
  readonly new_values: Readonly<Record<string, unknown>>
}

const CANCELLED: Change = {
  change_type: 'cancel',
  change_description: 'Cancelled: the person asked for erasure',
  new_values: { state: 'cancelled' },
}
const PURGED: Change = {
  change_type: 'purge',
  change_description: 'Purged: what was found is removed',
  new_values: { purged: true },
}

/** Samples of these cases ($3) or of one made elsewhere ($4), and their results. */
const OF_PERSON = `(l.case_id = any ($3::uuid[]) or l.id_caso = $4::bigint or l.of_sample in (
    select s.id from snvs.lab_reports s
     where s.tenant_id = $1 and (s.case_id = any ($3::uuid[]) or s.id_caso = $4::bigint)))`
const DONE = "l.sealed is not null and l.state in ('reported', 'cancelled')"

/**
 * Cancels samples and results that were not sent, and removes what was found. Answers what is left.
 * @param elsewhere the number of a case made elsewhere
 */
export async function eraseLabReports(
  work: UnitOfWork,
  caseIds: readonly string[],
  elsewhere: number | null,
): Promise<LeftOfCase[]> {
  const ofPerson = [caseIds, elsewhere]
  await cancelEach(work, ofPerson)
  await purgeEach(work, { where: `${OF_PERSON} and ${DONE}`, values: ofPerson })
  return work.sql<LeftOfCase>(
    `select l.id as report_id, l.state from snvs.lab_reports l
      where l.tenant_id = $1 and $2::timestamptz is not null and l.sealed is not null and ${OF_PERSON}
      order by l.created_at, l.id`,
    [work.tenant.id, work.now.toString(), ...ofPerson],
  )
}

export interface LeftOfCase {
  readonly report_id: string
  readonly state: 'sending' | 'in_doubt'
}

/** Removes what was found in reports that ended more than the desk's days ago. Answers their number. */
export async function purgeLabReports(work: UnitOfWork): Promise<number> {
  const [desk] = await work.sql<{ purge_after_days: number }>(
    'select purge_after_days from snvs.desks where tenant_id = $1',
    [work.tenant.id],
  )
  if (desk === undefined) return 0
  const endedBefore = work.now.subtract({ hours: 24 * desk.purge_after_days }).toString()
  const due = `${DONE} and coalesce(l.reported_at, l.updated_at) <= $3::timestamptz`
  return (await purgeEach(work, { where: due, values: [endedBefore] })).length
}

async function cancelEach(work: UnitOfWork, ofPerson: readonly unknown[]): Promise<void> {
  const where = `${OF_PERSON} and l.state = any ($5::text[])`
  const values = [...ofPerson, CANCELLABLE_LAB_STATES]
  const { changes, ids } = await locked(work, { where, values })
  if (ids.length === 0) return
  const changed = await work.sql<{ id: string }>(
    `update snvs.lab_reports l set state = 'cancelled', held_because = null, due_at = null, updated_at = $2
      where l.tenant_id = $1 and ${where} and l.id = any ($6::uuid[]) returning l.id`,
    [work.tenant.id, work.now.toString(), ...values, ids],
  )
  await recordEach(changes, changed, CANCELLED)
}

async function purgeEach(work: UnitOfWork, { where, values }: Filter): Promise<readonly { id: string }[]> {
  const { changes, ids } = await locked(work, { where, values })
  if (ids.length === 0) return []
  const changed = await work.sql<{ id: string }>(
    `update snvs.lab_reports l set sealed = null, key_version = null, words = null, words_key = null, errors = null, purged_at = $2, updated_at = $2
      where l.tenant_id = $1 and ${where} and l.id = any ($${values.length + 3}::uuid[]) returning l.id`,
    [work.tenant.id, work.now.toString(), ...values, ids],
  )
  await recordEach(changes, changed, PURGED)
  return changed
}

/** The streams of what a filter finds, locked. The filter is asked again under the locks. */
async function locked(work: UnitOfWork, { where, values }: Filter) {
  await work.em.flush()
  const found = await work.sql<{ id: string }>(
    `select l.id from snvs.lab_reports l where l.tenant_id = $1 and $2::timestamptz is not null and ${where}`,
    [work.tenant.id, work.now.toString(), ...values],
  )
  const changes = await work.changeEach(
    'lab_report',
    found.map(({ id }) => id),
  )
  return { changes, ids: changes.ids }
}

async function recordEach(
  changes: Awaited<ReturnType<UnitOfWork['changeEach']>>,
  changed: readonly { id: string }[],
  facts: Change,
): Promise<void> {
  if (changed.length === 0) return
  await changes.record(
    changed.map(({ id }) => id),
    () => ({ ...facts, affected_table: 'lab_reports' }),
  )
}
