import { randomBytes } from 'node:crypto'
import { fingerprintOf } from '@vigencia/database/access/secret-token.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Shown } from '../issuers/issuer-client.ts'

const SALT_BYTES = 32

/** Whom an issuer's `sub` is bound to; null: nobody who may sign in. */
export async function personOf({ sql, tenant }: UnitOfWork, { issuer, subject }: Shown): Promise<string | null> {
  const [row] = await sql<{ person_id: string }>(
    `select s.person_id from platform.subjects s
       join platform.people p on p.tenant_id = $1 and p.id = s.person_id and p.is_active
      where s.tenant_id = $1 and s.issuer = $2 and s.subject = $3 and s.ended_at is null`,
    [tenant.id, issuer, subject],
  )
  return row?.person_id ?? null
}

/**
 * Binds a `sub` to a person, in place of what was bound to them before. Somebody who may not sign in any more has it no longer.
 * @throws Refusal `subject_taken`
 */
export async function bindSubject(work: UnitOfWork, personId: string, shown: Shown): Promise<LoggedValues> {
  const holder = await personOf(work, shown)
  if (holder !== null && holder !== personId)
    throw new Refusal('subject_taken', 'Another person of this tenant signs in by this account.')
  const changed_subjects = [...(await endSubjects(work, personId)), ...(await endLeft(work, shown))]
  const [id, salt, created_at] = [work.newId(), randomBytes(SALT_BYTES), work.now.toString()]
  const { issuer, subject } = shown
  await work.sql(
    `insert into platform.subjects (tenant_id, id, person_id, issuer, subject, salt, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [work.tenant.id, id, personId, issuer, subject, salt, created_at],
  )
  const identity = fingerprintOf(Buffer.concat([salt, Buffer.from(`${issuer}\n${subject}`)]))
  return { subject: { id, person_id: personId, created_at, ended_at: null, identity }, changed_subjects }
}

/** Nobody is this person at an issuer any more. Answers it for the change log. */
export async function endSubjects(work: UnitOfWork, personId: string): Promise<LoggedValues[]> {
  const ended_at = work.now.toString()
  const ended = await work.sql<{ id: string }>(
    `update platform.subjects set ended_at = $3 where tenant_id = $1 and person_id = $2 and ended_at is null returning id`,
    [work.tenant.id, personId, ended_at],
  )
  return ended.map(({ id }) => ({ id, ended_at }))
}

/** Ends what a person holds who was deactivated. */
async function endLeft(work: UnitOfWork, { issuer, subject }: Shown): Promise<LoggedValues[]> {
  const ended_at = work.now.toString()
  const ended = await work.sql<{ id: string }>(
    `update platform.subjects set ended_at = $4
      where tenant_id = $1 and issuer = $2 and subject = $3 and ended_at is null returning id`,
    [work.tenant.id, issuer, subject, ended_at],
  )
  return ended.map(({ id }) => ({ id, ended_at }))
}
