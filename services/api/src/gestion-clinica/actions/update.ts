import { CORRECTS } from '../../insurance-plans/entries/correct-entry.ts'
import type { Action } from '../wire/controller.ts'
import { done, warned } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { entryId } from '../wire/entry-id.ts'
import { inputOf } from '../wire/input-of.ts'

/**
 * `Update` gives the entry the DTO's values from today on, and what was added today whole. The window holds for all its
 * days. With `f_estado` 0 the entry ends.
 */
export const UPDATE: Action = {
  name: 'Update',
  scope: 'plans:write',
  summary: 'Changes one from today on, and its window for all days; what was added today is mended whole',
  refused: MESSAGES.notUpdated,
  takes: 'dto',
  gives: 'nothing',
  async run({ controller, members, operation, ask }) {
    const bound = operation('update')
    const id = entryId(bound.card, controller.members, members)
    if (id === null) return warned(MESSAGES.notUpdated)
    await ask(bound, { ...id, ...inputOf(controller.members, members) }, { [CORRECTS]: true })
    return done(MESSAGES.updated)
  },
}
