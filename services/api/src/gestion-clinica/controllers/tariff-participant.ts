import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES_FILTERS } from '../actions/get-all-filters.ts'
import type { Controller } from '../wire/controller.ts'
import { REFERENCE, TEXT } from '../wire/kind.ts'
import { required, shown, told } from '../wire/member.ts'

export const TARIFF_PARTICIPANT: Controller = {
  name: 'CVN_TARIFARIO_SEGUS_PARTICIPANTE',
  dto: 'CVN_TARIFARIO_SEGUS_PARTICIPANTEDTO',
  operations: 'tariffParticipants',
  members: [
    shown('id_tarifario_segus_participante', 'id', REFERENCE),
    required('id_tarifario_segus', 'tariff_item_id', REFERENCE),
    required('id_tarifario_segus_referencia', 'reference_item_id', REFERENCE),
    // the client asks with the DTO of the item itself, whose code and description are in these members
    told('c_codigo', 'reference_item_code', TEXT),
    told('t_descripcion_esp', 'reference_item_description', TEXT),
  ],
  actions: [add('id'), DELETE, GET_ALL_ACTIVES_FILTERS],
}
