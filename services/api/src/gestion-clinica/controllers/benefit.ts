import { GET_ALL_ACTIVES } from '../actions/get-all-actives.ts'
import type { Controller } from '../wire/controller.ts'
import { REFERENCE, TEXT } from '../wire/kind.ts'
import { shown } from '../wire/member.ts'

export const BENEFIT: Controller = {
  name: 'CVN_BENEFICIO',
  dto: 'CVN_BENEFICIODTO',
  operations: 'benefits',
  members: [
    shown('id_beneficio', 'id', REFERENCE),
    shown('c_codigo', 'code', TEXT),
    shown('t_descripcion', 'description', TEXT),
  ],
  actions: [GET_ALL_ACTIVES],
}
