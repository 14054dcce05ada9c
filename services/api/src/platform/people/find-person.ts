import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Person } from './person.ts'

/** @throws Refusal `person_not_found` */
export async function findPerson(work: UnitOfWork, id: string): Promise<Person> {
  const found = await work.em.findOne(Person, { tenant_id: work.tenant.id, id })
  if (found === null) throw new Refusal('person_not_found', `Person not found: ${id}`)
  return found
}
