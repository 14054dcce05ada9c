import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Action } from '../wire/controller.ts'
import { answered } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { entryId } from '../wire/entry-id.ts'
import { dtoOf } from '../wire/dto-of.ts'
import type { Row } from '../wire/row.ts'

/** `GetById` answers one row or none, in an array all the same, because the client reads a list. */
export const GET_BY_ID: Action = {
  name: 'GetById',
  scope: 'plans:read',
  summary: 'The one with this id, in an array; without one, an empty array',
  refused: MESSAGES.failed,
  takes: 'dto',
  gives: 'rows',
  async run({ controller, members, timeZone, operation, ask }) {
    const bound = operation('get')
    const id = entryId(bound.card, controller.members, members)
    if (id === null) return answered([])
    try {
      const row = (await ask(bound, id)) as Row
      return answered([dtoOf(controller.members, row, timeZone)])
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return answered([])
      throw error
    }
  },
}
