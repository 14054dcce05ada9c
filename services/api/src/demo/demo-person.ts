import { createHash } from 'node:crypto'
import { ROLES } from '@vigencia/contracts/access/role.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Person, personLogged } from '../platform/people/person.ts'
import { demoId } from './invented/demo-id.ts'

export const DEMO_PERSON_ID = demoId('person')

const NAME = 'Visita'
const EMAIL = 'visita@clinica-horizonte.example'

/** The demo's person, who has every role. What somebody has made of them while trying the demo is put right again. */
export async function giveDemoPerson(work: UnitOfWork): Promise<void> {
  const change = await work.change('tenant', work.tenant.id)
  const found = await work.em.findOne(Person, { tenant_id: work.tenant.id, id: DEMO_PERSON_ID })
  if (found?.is_active === true && ROLES.every((role) => found.roles.includes(role))) return
  const previous_values = found === null ? null : personLogged(found)
  const person = found ?? newPerson(work)
  Object.assign(person, { name: NAME, email: EMAIL, roles: [...ROLES], is_active: true })
  await work.em.flush()
  await change?.record({
    change_type: 'invite',
    change_description: `Person ${person.id} is the one of the demo, with every role`,
    affected_table: 'people',
    ...(previous_values !== null && { previous_values }),
    new_values: personLogged(person),
  })
}

function newPerson(work: UnitOfWork): Person {
  return work.em.create(Person, {
    tenant_id: work.tenant.id,
    id: DEMO_PERSON_ID,
    name: NAME,
    email: EMAIL,
    roles: [...ROLES],
    salt: createHash('sha256').update(DEMO_PERSON_ID).digest(),
    language: null,
    is_active: true,
    password: null,
    joined_at: work.now,
    created_at: work.now,
  })
}
