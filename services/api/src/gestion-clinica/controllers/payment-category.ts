import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_FILTERS } from '../actions/get-all-filters.ts'
import { GET_BY_ID } from '../actions/get-by-id.ts'
import { UPDATE } from '../actions/update.ts'
import type { Controller } from '../wire/controller.ts'
import { DAY_OR_NULL, DECIMAL, DECIMAL_OR_NONE, FLAG, REFERENCE, STATE, TEXT } from '../wire/kind.ts'
import { stored, searched, showing, shown } from '../wire/member.ts'

export const PAYMENT_CATEGORY: Controller = {
  name: 'CVN_CATEGORIA_PAGO',
  dto: 'CVN_CATEGORIA_PAGODTO',
  operations: 'paymentCategories',
  members: [
    shown('id_categoria_pago', 'id', REFERENCE),
    stored('c_codigo', 'code', TEXT),
    stored('t_descripcion', 'description', TEXT),
    stored('t_observacion', 'notes', TEXT),
    // the days on which it prices, whatever its versions say
    showing(stored('d_fecha_i_vigencia', 'validity_start', DAY_OR_NULL), 'window_start'),
    showing(stored('d_fecha_f_vigencia', 'validity_end', DAY_OR_NULL), 'window_end'),
    stored('n_factor_servicio', 'service_factor', DECIMAL_OR_NONE),
    stored('n_factor_procedimiento', 'procedure_factor', DECIMAL_OR_NONE),
    stored('n_dscto_farmacia', 'pharmacy_discount_percent', DECIMAL),
    stored('f_estado', 'is_active', FLAG),
    shown('estado', 'is_active', STATE),
    searched('valorConsulta'),
  ],
  actions: [add('nothing'), UPDATE, DELETE, GET_BY_ID, GET_ALL_ACTIVES, GET_ALL_FILTERS],
}
