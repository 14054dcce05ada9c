import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_FILTERS } from '../actions/get-all-filters.ts'
import { GET_BY_ID } from '../actions/get-by-id.ts'
import { GET_PRICE } from '../actions/get-price.ts'
import { UPDATE } from '../actions/update.ts'
import type { Controller } from '../controller.ts'
import { DECIMAL, DECIMAL_OR_NONE, FLAG, REFERENCE, STATE, TEXT, WHOLE } from '../wire/kind.ts'
import { idle, kept, searched, shown } from '../wire/member.ts'

export const TARIFF_ITEM: Controller = {
  name: 'CVN_TARIFARIO_SEGUS',
  dto: 'CVN_TARIFARIO_SEGUSDTO',
  operations: 'tariffItems',
  members: [
    shown('id_tarifario_segus', 'id', REFERENCE),
    kept('c_codigo', 'code', TEXT),
    kept('c_codigo_susalud', 'susalud_code', TEXT),
    kept('t_descripcion_esp', 'description_es', TEXT),
    kept('t_descripcion_eng', 'description_en', TEXT),
    kept('t_observacion', 'notes', TEXT),
    kept('id_clasificacion_segus', 'segus_classification_id', WHOLE),
    kept('id_clasificacion_susalud', 'susalud_classification_id', WHOLE),
    kept('id_clasificacion_susalud_od', 'susalud_dental_classification_id', WHOLE),
    kept('id_centro_costo', 'cost_centre_id', WHOLE),
    kept('id_cuenta_contable', 'ledger_account_id', WHOLE),
    kept('id_tipo_precio', 'price_type_id', WHOLE),
    kept('n_unidad', 'units', DECIMAL_OR_NONE),
    kept('n_ayudante', 'assistants', WHOLE),
    kept('n_instrumentista', 'scrub_nurses', WHOLE),
    kept('n_dias', 'days_included', WHOLE),
    kept('n_porcentaje', 'percentage', DECIMAL),
    kept('f_estado', 'is_active', FLAG),
    shown('estado', 'is_active', STATE),
    idle('Id_estado', 0),
    idle('t_clasificacion', ''),
    searched('valorRequest'),
  ],
  actions: [add('nothing'), UPDATE, DELETE, GET_BY_ID, GET_ALL_ACTIVES, GET_ALL_FILTERS, GET_PRICE],
}
