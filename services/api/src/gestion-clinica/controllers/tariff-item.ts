import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_FILTERS } from '../actions/get-all-filters.ts'
import { GET_BY_ID } from '../actions/get-by-id.ts'
import { GET_PRICE } from '../actions/get-price.ts'
import { UPDATE } from '../actions/update.ts'
import type { Controller } from '../wire/controller.ts'
import { DECIMAL, DECIMAL_OR_NONE, FLAG, REFERENCE, STATE, TEXT, WHOLE } from '../wire/kind.ts'
import { idle, stored, searched, shown, told } from '../wire/member.ts'

export const TARIFF_ITEM: Controller = {
  name: 'CVN_TARIFARIO_SEGUS',
  dto: 'CVN_TARIFARIO_SEGUSDTO',
  operations: 'tariffItems',
  members: [
    shown('id_tarifario_segus', 'id', REFERENCE),
    stored('c_codigo', 'code', TEXT),
    stored('c_codigo_susalud', 'susalud_code', TEXT),
    stored('t_descripcion_esp', 'description_es', TEXT),
    stored('t_descripcion_eng', 'description_en', TEXT),
    stored('t_observacion', 'notes', TEXT),
    stored('id_clasificacion_segus', 'segus_classification_id', WHOLE),
    stored('id_clasificacion_susalud', 'susalud_classification_id', WHOLE),
    stored('id_clasificacion_susalud_od', 'susalud_dental_classification_id', WHOLE),
    stored('id_centro_costo', 'cost_centre_id', WHOLE),
    stored('id_cuenta_contable', 'ledger_account_id', WHOLE),
    stored('id_tipo_precio', 'price_type_id', WHOLE),
    stored('n_unidad', 'units', DECIMAL_OR_NONE),
    stored('n_ayudante', 'assistants', WHOLE),
    stored('n_instrumentista', 'scrub_nurses', WHOLE),
    stored('n_dias', 'days_included', WHOLE),
    stored('n_porcentaje', 'percentage', DECIMAL),
    stored('f_estado', 'is_active', FLAG),
    shown('estado', 'is_active', STATE),
    idle('Id_estado', 0),
    told('t_clasificacion', 'segus_classification_description', TEXT),
    searched('valorRequest'),
  ],
  actions: [add('nothing'), UPDATE, DELETE, GET_BY_ID, GET_ALL_ACTIVES, GET_ALL_FILTERS, GET_PRICE],
}
