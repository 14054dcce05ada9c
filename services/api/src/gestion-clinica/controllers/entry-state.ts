import type { Action, Controller } from '../wire/controller.ts'
import { answered } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { TEXT, WHOLE } from '../wire/kind.ts'
import { meaning, shown } from '../wire/member.ts'
import { dtoOf } from '../wire/dto-of.ts'

const STATES = [
  { table: '', id: 1, name: 'Activo' },
  { table: '', id: 0, name: 'Inactivo' },
]

const GET_STATES: Action = {
  name: 'GetAllFilters',
  scope: 'plans:read',
  summary: 'The two states of everything; the body asks for nothing',
  refused: MESSAGES.failed,
  takes: 'any',
  gives: 'rows',
  run: async ({ controller, timeZone }) => answered(STATES.map((state) => dtoOf(controller.members, state, timeZone))),
}

/** The possible states, for the client's boxes. No operation lies behind it. */
export const ENTRY_STATE: Controller = {
  name: 'TIPO_ESTADO',
  dto: 'TIPO_ESTADODTO',
  operations: null,
  members: [
    meaning(shown('tabla', 'table', TEXT), 'Always empty'),
    meaning(shown('id_estado', 'id', WHOLE), '1: active, 0: not'),
    meaning(shown('estado', 'name', TEXT), 'The state in words: Activo or Inactivo'),
  ],
  actions: [GET_STATES],
}
