import type { chooseLanguage as card } from '@vigencia/contracts/sessions'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPerson } from '../people/find-person.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { currentSession } from './current-session.ts'
import { signedIn } from './signed-in.ts'

export const chooseLanguage: UseCase<typeof card> = async (work, { language }) => {
  const { sessionId, personId } = signedIn(work.principal)
  const change = await openTenant(work)
  const person = await findPerson(work, personId)
  if (person.language === language) return currentSession(work, sessionId)
  const previous_values = { id: personId, language: person.language }
  person.language = language
  await change.record({
    change_type: 'update',
    change_description: `Person ${personId} reads ${language ?? "their browser's language"} from now on`,
    affected_table: 'people',
    previous_values,
    new_values: { id: personId, language },
  })
  return currentSession(work, sessionId)
}
