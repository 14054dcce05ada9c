import { add } from '../actions/add.ts'
import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_FILTERS } from '../actions/get-all-filters.ts'
import { GET_BY_ID } from '../actions/get-by-id.ts'
import { UPDATE } from '../actions/update.ts'
import type { Controller } from '../wire/controller.ts'
import { DAY, FLAG, REFERENCE, STATE, TEXT } from '../wire/kind.ts'
import { stored, required, searched, showing, shown } from '../wire/member.ts'

export const INSURANCE_PLAN: Controller = {
  name: 'CVN_PLAN_SEGURO',
  dto: 'CVN_PLAN_SEGURODTO',
  operations: 'insurancePlans',
  members: [
    shown('id_plan_seguro', 'id', REFERENCE),
    required('id_contacto_garante', 'guarantor_id', REFERENCE),
    required('id_contacto_contratante', 'contracting_party_id', REFERENCE),
    required('id_categoria_pago', 'payment_category_id', REFERENCE),
    stored('c_codigo', 'code', TEXT),
    stored('t_descripcion', 'description', TEXT),
    stored('t_observacion', 'notes', TEXT),
    stored('c_codigo_iafa', 'iafa_code', TEXT),
    // the days on which it prices, whatever its versions say
    showing(required('d_fecha_i_vigencia', 'validity_start', DAY), 'window_start'),
    showing(stored('d_fecha_f_vigencia', 'validity_end', DAY), 'window_end'),
    stored('c_contrato', 'contract_number', TEXT),
    stored('c_certificado', 'certificate_number', TEXT),
    stored('id_producto_plan', 'product_id', REFERENCE),
    stored('f_estado', 'is_active', FLAG),
    shown('estado', 'is_active', STATE),
    searched('valorRequest'),
    shown('garante', 'guarantor_name', TEXT),
    shown('contratante', 'contracting_party_name', TEXT),
    shown('producto', 'product_description', TEXT),
  ],
  // no Delete: the old server had none either, and a plan ends by an Update with f_estado 0
  actions: [add('nothing'), UPDATE, GET_BY_ID, GET_ALL_ACTIVES, GET_ALL_FILTERS],
}
