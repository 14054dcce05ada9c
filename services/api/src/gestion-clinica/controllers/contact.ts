import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_FILTERS } from '../actions/get-all-filters.ts'
import { GET_BY_ID } from '../actions/get-by-id.ts'
import { UPDATE } from '../actions/update.ts'
import type { Controller } from '../controller.ts'
import { FLAG, REFERENCE, STATE, TEXT, WHOLE } from '../wire/kind.ts'
import { idle, kept, searched, shown } from '../wire/member.ts'

export const CONTACT: Controller = {
  name: 'CON_CONTACTO',
  dto: 'CON_CONTACTODTO',
  operations: 'planContacts',
  members: [
    shown('id_contacto', 'id', REFERENCE),
    kept('id_tipo_contacto', 'contact_type_id', WHOLE),
    kept('c_codigo', 'code', TEXT),
    kept('c_codigo_sunat', 'tax_code', TEXT),
    kept('t_apellidos', 'last_names', TEXT),
    kept('t_nombres', 'first_names', TEXT),
    kept('t_razon_social', 'business_name', TEXT),
    kept('t_razon_comercial', 'trade_name', TEXT),
    kept('t_observacion', 'notes', TEXT),
    kept('t_direccion', 'address', TEXT),
    kept('t_contacto', 'contact_person', TEXT),
    kept('t_actividad_economica', 'economic_activity', TEXT),
    kept('c_telefono1', 'phone_1', TEXT),
    kept('c_telefono2', 'phone_2', TEXT),
    kept('t_email_ffee', 'billing_email', TEXT),
    kept('n_dias_credito', 'credit_days', WHOLE),
    kept('n_flag_garante', 'is_guarantor', FLAG),
    kept('n_flag_contratante', 'is_contracting_party', FLAG),
    kept('n_flag_proveedor', 'is_supplier', FLAG),
    kept('n_flag_habido', 'is_located', FLAG),
    kept('f_estado', 'is_active', FLAG),
    idle('id_user_registro', 0),
    idle('Response', 0),
    idle('codigo_tc', ''),
    shown('estado', 'is_active', STATE),
    searched('valor'),
  ],
  actions: [add('nothing'), UPDATE, DELETE, GET_BY_ID, GET_ALL_ACTIVES, GET_ALL_FILTERS],
}
