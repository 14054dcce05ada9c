import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_ACTIVES_FILTERS } from '../actions/get-all-filters.ts'
import type { Controller } from '../wire/controller.ts'
import { REFERENCE, TEXT } from '../wire/kind.ts'
import { shown } from '../wire/member.ts'

export const PLAN_PRODUCT: Controller = {
  name: 'CVN_PRODUCTO_PLAN',
  dto: 'CVN_PRODUCTO_PLANDTO',
  operations: 'insuranceProducts',
  members: [
    shown('id_producto_plan', 'id', REFERENCE),
    shown('c_codigo', 'code', TEXT),
    shown('t_descripcion', 'description', TEXT),
    shown('c_codigo_iafa', 'iafa_code', TEXT),
  ],
  actions: [GET_ALL_ACTIVES, GET_ALL_ACTIVES_FILTERS],
}
