import type { Action } from '../wire/controller.ts'
import { done } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { inputOf } from '../wire/input-of.ts'

/** `Add` makes a new entry. Its id is answered where the client goes on with it at once. */
export function add(gives: 'id' | 'nothing'): Action {
  return {
    name: 'Add',
    scope: 'plans:write',
    summary: 'Registers one, unless there is one like it',
    refused: MESSAGES.notAdded,
    takes: 'dto',
    gives,
    async run(context) {
      const input = inputOf(context.controller.members, context.members)
      const made = (await context.ask(context.operation('create'), input)) as { id: number }
      return done(MESSAGES.added, gives === 'id' ? made.id : null)
    },
  }
}
