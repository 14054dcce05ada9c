import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import { GET_ALL_FILTERS } from '../actions/get-all-filters.ts'
import { GET_BY_ID } from '../actions/get-by-id.ts'
import { UPDATE } from '../actions/update.ts'
import type { Controller } from '../wire/controller.ts'
import { FLAG, REFERENCE, STATE, TEXT, WHOLE } from '../wire/kind.ts'
import { idle, stored, searched, shown } from '../wire/member.ts'

export const CONTACT: Controller = {
  name: 'CON_CONTACTO',
  dto: 'CON_CONTACTODTO',
  operations: 'planContacts',
  members: [
    shown('id_contacto', 'id', REFERENCE),
    stored('id_tipo_contacto', 'contact_type_id', WHOLE),
    stored('c_codigo', 'code', TEXT),
    stored('c_codigo_sunat', 'tax_code', TEXT),
    stored('t_apellidos', 'last_names', TEXT),
    stored('t_nombres', 'first_names', TEXT),
    stored('t_razon_social', 'business_name', TEXT),
    stored('t_razon_comercial', 'trade_name', TEXT),
    stored('t_observacion', 'notes', TEXT),
    stored('t_direccion', 'address', TEXT),
    stored('t_contacto', 'contact_person', TEXT),
    stored('t_actividad_economica', 'economic_activity', TEXT),
    stored('c_telefono1', 'phone_1', TEXT),
    stored('c_telefono2', 'phone_2', TEXT),
    stored('t_email_ffee', 'billing_email', TEXT),
    stored('n_dias_credito', 'credit_days', WHOLE),
    stored('n_flag_garante', 'is_guarantor', FLAG),
    stored('n_flag_contratante', 'is_contracting_party', FLAG),
    stored('n_flag_proveedor', 'is_supplier', FLAG),
    stored('n_flag_habido', 'is_located', FLAG),
    stored('f_estado', 'is_active', FLAG),
    idle('id_user_registro', 0),
    idle('Response', 0),
    idle('codigo_tc', ''),
    shown('estado', 'is_active', STATE),
    searched('valor'),
  ],
  actions: [add('nothing'), UPDATE, DELETE, GET_BY_ID, GET_ALL_ACTIVES, GET_ALL_FILTERS],
}
