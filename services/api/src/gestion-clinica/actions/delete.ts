import { REFUSES_ENDED } from '../../insurance-plans/entries/remove-entry.ts'
import type { Action } from '../wire/controller.ts'
import { done, warned } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { entryId } from '../wire/entry-id.ts'

/** `Delete` ends the entry today. The entry is never removed, because it still prices the days before. */
export const DELETE: Action = {
  name: 'Delete',
  scope: 'plans:write',
  summary: 'Ends one from today on',
  refused: MESSAGES.notDeleted,
  takes: 'dto',
  gives: 'nothing',
  async run({ controller, members, operation, ask }) {
    const bound = operation('remove')
    const id = entryId(bound.card, controller.members, members)
    if (id === null) return warned(MESSAGES.notDeleted)
    await ask(bound, id, { [REFUSES_ENDED]: true })
    return done(MESSAGES.deleted)
  },
}
