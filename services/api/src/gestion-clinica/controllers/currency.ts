import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import type { Controller } from '../wire/controller.ts'
import { REFERENCE, TEXT } from '../wire/kind.ts'
import { shown } from '../wire/member.ts'

export const CURRENCY: Controller = {
  name: 'CVN_MONEDA',
  dto: 'CVN_MONEDADTO',
  operations: 'currencies',
  members: [
    shown('id_moneda', 'id', REFERENCE),
    shown('c_codigo', 'code', TEXT),
    shown('t_descripcion', 'description', TEXT),
  ],
  actions: [GET_ALL_ACTIVES],
}
