import type { get } from '@vigencia/contracts/people'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPerson } from './find-person.ts'
import { shownPerson } from './shown-people.ts'

export const getPerson: UseCase<typeof get> = async (work, { person_id }) =>
  shownPerson(work, await findPerson(work, person_id))
