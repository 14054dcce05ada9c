import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES_FILTERS } from '../actions/get-all-filters.ts'
import type { Controller } from '../wire/controller.ts'
import { DECIMAL, FLAG, MONEY, REFERENCE, STATE, TEXT } from '../wire/kind.ts'
import { stored, required, shown } from '../wire/member.ts'

export const PLAN_LINE: Controller = {
  name: 'CVN_PLAN_SEGURO_DETALLE',
  dto: 'CVN_PLAN_SEGURO_DETALLEDTO',
  operations: 'planLines',
  members: [
    shown('id_plan_seguro_detalle', 'id', REFERENCE),
    required('id_plan_seguro', 'plan_id', REFERENCE),
    required('id_beneficio', 'benefit_id', REFERENCE),
    required('id_moneda', 'currency_id', REFERENCE),
    stored('n_copago_fijo', 'fixed_copay_cents', MONEY),
    stored('n_copago_variable', 'variable_copay_percent', DECIMAL),
    stored('n_copago_variable_farmacia', 'pharmacy_copay_percent', DECIMAL),
    stored('f_estado', 'is_active', FLAG),
    shown('codigo', 'benefit_code', TEXT),
    shown('beneficio', 'benefit_description', TEXT),
    shown('estado', 'is_active', STATE),
    shown('moneda', 'currency_description', TEXT),
  ],
  actions: [add('id'), DELETE, GET_ALL_ACTIVES_FILTERS],
}
