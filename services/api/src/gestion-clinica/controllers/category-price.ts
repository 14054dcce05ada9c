import { add } from '../actions/add.ts'
import { DELETE } from '../actions/delete.ts'
import { GET_ALL_ACTIVES_FILTERS } from '../actions/get-all-filters.ts'
import type { Controller } from '../wire/controller.ts'
import { MONEY_OR_NONE, REFERENCE, TEXT } from '../wire/kind.ts'
import { stored, required, shown } from '../wire/member.ts'

export const CATEGORY_PRICE: Controller = {
  name: 'CVN_CATEGORIA_PAGO_PRECIO',
  dto: 'CVN_CATEGORIA_PAGO_PRECIODTO',
  operations: 'categoryPrices',
  members: [
    shown('id_categoria_pago_precio', 'id', REFERENCE),
    required('id_tarifario_segus', 'tariff_item_id', REFERENCE),
    required('id_categoria_pago', 'payment_category_id', REFERENCE),
    shown('c_codigo', 'tariff_item_code', TEXT),
    shown('t_descripcion', 'tariff_item_description', TEXT),
    stored('n_precio_sol', 'price_pen_cents', MONEY_OR_NONE),
    stored('n_precio_usd', 'price_usd_cents', MONEY_OR_NONE),
  ],
  actions: [add('id'), DELETE, GET_ALL_ACTIVES_FILTERS],
}
