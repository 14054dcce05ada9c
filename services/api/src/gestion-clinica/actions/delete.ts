import { CORRECTS } from '../../insurance-plans/entries/correct-entry.ts'
import type { Action } from '../wire/controller.ts'
import { done, warned } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { entryId } from '../wire/entry-id.ts'

/**
 * `Delete` ends the entry today, and for every day where it was added today. The entry is never removed, because it still
 * prices the days before.
 */
export const DELETE: Action = {
  name: 'Delete',
  scope: 'plans:write',
  summary: 'Ends one from today on; what was added today ends for every day',
  refused: MESSAGES.notDeleted,
  takes: 'dto',
  gives: 'nothing',
  async run({ controller, members, operation, ask }) {
    const bound = operation('remove')
    const id = entryId(bound.card, controller.members, members)
    if (id === null) return warned(MESSAGES.notDeleted)
    await ask(bound, id, { [CORRECTS]: true })
    return done(MESSAGES.deleted)
  },
}
