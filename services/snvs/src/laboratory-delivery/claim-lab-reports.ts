import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { NotTaken } from '../delivery/not-taken.ts'
import type { Begun, Payload, SealedCredentials } from '../delivery/in-flight.ts'
import { nothing, type Claim, type ClaimInput } from '../delivery/traffic.ts'
import type { RegistryName } from '../registry/registry-wire.ts'

/** An attempt of a sample or a result that is committed and has no end yet. */
export interface LabInFlight extends Begun {
  /** The report's fence when it began: the answer counts only while the report still stands at it. */
  readonly fence: number
  readonly started_at: Instant
  /** The number on which it hangs: of its case or its sample. */
  readonly hangs_on: number
}

export interface LabClaimed extends LabInFlight {
  readonly payload: Payload
}

interface LabDesk extends SealedCredentials {
  readonly registry: RegistryName
}

interface Due {
  readonly id: string
  readonly fence: string
  readonly attempt_count: number
  readonly sealed: Buffer
  readonly key_version: number
  readonly id_caso: string | null
  readonly parent: string | null
}

/** How soon it is asked again for what was passed over. */
const PASSED_OVER = { seconds: 1 }

/**
 * Claims due samples or results, oldest first, each with its next attempt written down. What another worker holds is
 * passed over.
 * Nothing is claimed while the queue is paused, or the credentials of this API were refused.
 */
export async function claimLabReports(work: UnitOfWork, api: LabApi, input: ClaimInput): Promise<Claim<LabClaimed>> {
  const desk = await labDesk(work, api)
  if (desk === null) return nothing
  const due = await dueReports(work, api, desk.registry, input)
  if (due.length === 0) return { ...nothing, nextDue: await nextDueAfter(work, api, desk.registry) }
  const may = input.permit(desk.registry, false)
  if (may === 0 || may === 'alone') return nothing
  if (may === 'probe') return { ...nothing, probe: { registry: desk.registry, credentials: desk, isTrial: false } }
  const wanted = due.slice(0, may)
  const claimed = await numbered(work, api, wanted, desk)
  if (claimed.length === 0) return { ...nothing, nextDue: work.now.add(PASSED_OVER) }
  try {
    await begin(work, claimed)
  } catch (error) {
    throw claimed.length === 1 ? new NotTaken((claimed[0] as LabClaimed).id, error) : error
  }
  if (claimed.length < wanted.length) return { ...nothing, claimed, nextDue: work.now.add(PASSED_OVER) }
  const isFull = due.length > claimed.length || due.length === input.limit
  return { ...nothing, claimed, isFull, nextDue: isFull ? null : await nextDueAfter(work, api, desk.registry) }
}

/** The share locks make a pause and new credentials wait for us. */
async function labDesk(work: UnitOfWork, api: LabApi): Promise<LabDesk | null> {
  const [row] = await work.sql<{ registry: RegistryName; credentials: Buffer; key_version: number }>(
    `select d.registry, l.credentials, l.key_version
       from snvs.desks d join snvs.lab_credentials l on l.tenant_id = $1 and l.api = $2
      where d.tenant_id = $1 and d.paused_because is null and l.credentials is not null and l.refused_at is null
        for share of d, l`,
    [work.tenant.id, api],
  )
  if (row === undefined) return null
  return { registry: row.registry, credentials: row.credentials, credentials_key_version: row.key_version }
}

/** The stream is locked with the report, because whoever changes a report holds its stream. Neither lock is waited for. */
function dueReports(
  work: UnitOfWork,
  api: LabApi,
  registry: RegistryName,
  { limit, avoid }: Pick<ClaimInput, 'limit' | 'avoid'>,
): Promise<Due[]> {
  return work.sql<Due>(
    `select l.id, l.fence, l.attempt_count, l.sealed, l.key_version, l.id_caso, coalesce(l.case_id, l.of_sample) as parent
       from snvs.lab_reports l
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
       left join snvs.cases c on c.tenant_id = $1 and c.id = l.case_id
       left join snvs.lab_reports s on s.tenant_id = $1 and s.id = l.of_sample
      where l.tenant_id = $1 and l.api = $6 and l.state = 'queued' and l.due_at <= $2 and l.registry = $3
        and l.id <> all ($4::uuid[]) and coalesce(l.id_caso, c.id_caso, s.registry_id) is not null
      order by l.due_at, l.id limit $5
        for update of l, ch skip locked`,
    [work.tenant.id, work.now.toString(), registry, avoid, limit, api],
  )
}

/**
 * The attempts of what is due, each with the number on which it hangs. That number is read under a share lock: nobody takes
 * it back while it goes out. What hangs on something that is being changed at this moment is passed over, for a second.
 */
async function numbered(work: UnitOfWork, api: LabApi, due: readonly Due[], desk: LabDesk): Promise<LabClaimed[]> {
  const parents = due.flatMap(({ parent }) => parent ?? [])
  const rows = await work.sql<{ id: string; number: string }>(NUMBERS[api], [work.tenant.id, parents])
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return due.flatMap((one) => {
    const number = one.parent === null ? one.id_caso : numbers.get(one.parent)
    return number === undefined || number === null ? [] : [attemptOf(one, Number(number), desk, work.now)]
  })
}

const NUMBERS: Readonly<Record<LabApi, string>> = {
  samples: `select id, id_caso as number from snvs.cases
             where tenant_id = $1 and id = any ($2::uuid[]) and id_caso is not null order by id for share skip locked`,
  results: `select id, registry_id as number from snvs.lab_reports
             where tenant_id = $1 and id = any ($2::uuid[]) and registry_id is not null order by id for share skip locked`,
}

function attemptOf(due: Due, hangs_on: number, desk: LabDesk, now: Instant): LabClaimed {
  const { registry, ...credentials } = desk
  return {
    id: due.id,
    number: due.attempt_count + 1,
    fence: Number(due.fence) + 1,
    registry,
    repeats: null,
    started_at: now,
    hangs_on,
    payload: { sealed: due.sealed, key_version: due.key_version, ...credentials },
  }
}

async function begin(work: UnitOfWork, claimed: readonly LabClaimed[]): Promise<void> {
  const ids = claimed.map(({ id }) => id)
  const begun = claimed.map(({ id, hangs_on, registry }) => ({ id, hangs_on, registry }))
  await work.sql(
    `with begun as materialized (
       select * from jsonb_to_recordset($3::jsonb) as b (id uuid, hangs_on bigint, registry text)),
     sent as (
       update snvs.lab_reports set state = 'sending', due_at = null, errors = null, fence = fence + 1,
              attempt_count = attempt_count + 1, updated_at = $2
        where tenant_id = $1 and id = any ($4::uuid[]) and state = 'queued'
        returning id, fence, attempt_count, content)
     insert into snvs.lab_attempts (tenant_id, report_id, number, fence, registry, hangs_on, started_at, content)
       select $1, s.id, s.attempt_count, s.fence, b.registry, b.hangs_on, $2, s.content
         from sent s join begun b on b.id = s.id
     returning null`,
    [work.tenant.id, work.now.toString(), JSON.stringify(begun), ids],
  )
  const byId = new Map(claimed.map((one) => [one.id, one]))
  const changes = await work.changeEach('lab_report', ids)
  await changes.record(ids, (id) => {
    const { number, fence, registry, hangs_on } = byId.get(id) as LabClaimed
    return {
      change_type: 'send',
      change_description: `Attempt ${number} begins`,
      affected_table: 'lab_attempts',
      previous_values: { state: 'queued' },
      new_values: { state: 'sending', attempt: number, fence, registry, hangs_on },
    }
  })
}

async function nextDueAfter(work: UnitOfWork, api: LabApi, registry: RegistryName): Promise<Instant | null> {
  const [row] = await work.sql<{ due_at: string | null }>(
    `select min(due_at) as due_at from snvs.lab_reports
      where tenant_id = $1 and api = $2 and registry = $3 and state = 'queued' and due_at > $4`,
    [work.tenant.id, api, registry, work.now.toString()],
  )
  const due = row?.due_at ?? null
  return due === null ? null : instantFromPostgres(due)
}
