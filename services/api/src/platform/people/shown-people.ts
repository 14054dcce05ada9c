import type { z } from 'zod'
import type { Person as PersonOnTheWire } from '@vigencia/contracts/people/person.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Person } from './person.ts'

type Shown = z.output<typeof PersonOnTheWire>

/** People as the API shows them, with the end of the invitation that is open to each. */
export async function shownPeople(work: UnitOfWork, people: readonly Person[]): Promise<Shown[]> {
  const open = await work.sql<{ person_id: string; expires_at: string }>(
    `select person_id, max(expires_at)::text as expires_at from platform.invitations
      where tenant_id = $1 and person_id = any ($2) and closed_at is null and expires_at > $3 group by person_id`,
    [work.tenant.id, people.map(({ id }) => id), work.now.toString()],
  )
  const ends = new Map(open.map(({ person_id, expires_at }) => [person_id, instantFromPostgres(expires_at)]))
  return people.map((person) => ({ ...person, invited_until: ends.get(person.id) ?? null }))
}

export async function shownPerson(work: UnitOfWork, person: Person): Promise<Shown> {
  const [shown] = await shownPeople(work, [person])
  return shown as Shown
}
