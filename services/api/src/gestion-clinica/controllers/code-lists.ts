import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import type { Controller } from '../wire/controller.ts'
import { REFERENCE, TEXT } from '../wire/kind.ts'
import { idle, shown } from '../wire/member.ts'

/** A list from which the client's form of the tariff fills a box. */
function codeList(name: string, id: string, operations: string): Controller {
  return {
    name,
    dto: `${name}DTO`,
    operations,
    members: [shown(id, 'id', REFERENCE), shown('c_codigo', 'code', TEXT), shown('t_descripcion', 'description', TEXT)],
    actions: [GET_ALL_ACTIVES],
  }
}

/** The same for the form of contacts, whose rows have other members. */
const CONTACT_TYPE: Controller = {
  name: 'CON_TIPO_CONTACTO',
  dto: 'CON_TIPO_CONTACTODTO',
  operations: 'contactTypes',
  members: [idle('tabla', ''), shown('id_tipo_contacto', 'id', REFERENCE), shown('t_descripcion', 'description', TEXT)],
  actions: [GET_ALL_ACTIVES],
}

/** An empty box makes these forms throw, or save a 0. */
export const CODE_LISTS: readonly Controller[] = [
  CONTACT_TYPE,
  codeList('CVN_CLASIFICACION_SEGUS', 'id_clasificacion_segus', 'segusClassifications'),
  codeList('CVN_CLASIFICACION_SUSALUD', 'id_clasificacion_susalud', 'susaludClassifications'),
  codeList('CVN_CLASIFICACION_SUSALUD_OD', 'id_clasificacion_susalud_od', 'susaludDentalClassifications'),
  codeList('CVN_TIPO_PRECIO', 'id_tipo_precio', 'priceTypes'),
  codeList('CON_CENTRO_COSTO', 'id_centro_costo', 'costCentres'),
  codeList('CON_CUENTA_CONTABLE', 'id_cuenta_contable', 'ledgerAccounts'),
]
