import type { Action } from '../wire/controller.ts'
import { MESSAGES } from '../wire/messages.ts'
import { listRows } from './list-rows.ts'

/** `GetAllActives` lists the active ones, whatever the body holds. */
export const GET_ALL_ACTIVES: Action = {
  name: 'GetAllActives',
  scope: 'plans:read',
  summary: 'All active ones; the body asks for nothing',
  refused: MESSAGES.failed,
  takes: 'any',
  gives: 'rows',
  run: (context) => listRows(context, { status: 'active' }),
}
