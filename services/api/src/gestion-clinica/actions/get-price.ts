import { Refusal } from '@vigencia/domain/refusals.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import type { Action } from '../wire/controller.ts'
import { answered } from '../wire/envelope.ts'
import { MESSAGES } from '../wire/messages.ts'
import { listTariffPrices, tariffPrices } from '../prices/tariff-prices.ts'
import { MONEY, REFERENCE, STATE, TEXT } from '../wire/kind.ts'
import { idle, meaning, searched, shown, told } from '../wire/member.ts'
import { readMembers } from '../wire/members-of-body.ts'
import { dtoOf } from '../wire/dto-of.ts'
import type { Row } from '../wire/row.ts'

const CATEGORY = meaning(shown('id_categoria_pago', 'payment_category_id', REFERENCE), 'The payment category')
const SEARCHED = searched('valor')
const LANGUAGE = meaning(
  shown('c_idioma', 'language', TEXT),
  'The language of the description: E is Spanish, and so is empty',
)

const ROWS = [
  shown('id_tarifario_segus', 'id', REFERENCE),
  shown('c_codigo', 'code', TEXT),
  meaning(shown('t_descripcion', 'description', TEXT), 'What the item is, in the language asked for'),
  shown('t_observacion', 'notes', TEXT),
  meaning(shown('Precio', 'price_pen_cents', MONEY), 'What the payment category pays for one, in soles'),
  idle('cantidad', 1),
  shown('id_clasificacion_segus', 'segus_classification_id', REFERENCE),
  told('t_clasificacion_segus', 'segus_classification_description', TEXT),
  shown('estado', 'is_active', STATE),
]

const prices = bind(tariffPrices, listTariffPrices)

/** `GetPrice` answers what a payment category pays today for the items that contain a text. */
export const GET_PRICE: Action = {
  name: 'GetPrice',
  scope: 'plans:read',
  summary:
    'Items with what a payment category pays for one, in soles: its own price, else units x its factor; without a price they are left out',
  refused: MESSAGES.failed,
  takes: 'dto',
  gives: 'rows',
  inputMembers: [CATEGORY, SEARCHED, LANGUAGE],
  rows: ROWS,
  async run({ members, timeZone, ask }) {
    const [payment_category_id, search, language] = readMembers(members, [CATEGORY, SEARCHED, LANGUAGE])
    if (typeof payment_category_id !== 'number' || payment_category_id < 1) return answered([])
    try {
      const { items } = (await ask(prices, { payment_category_id, search })) as { items: readonly Row[] }
      return answered(items.map((item) => dtoOf(ROWS, { ...item, description: described(item, language) }, timeZone)))
    } catch (error) {
      if (error instanceof Refusal && error.code === 'payment_category_not_found') return answered([])
      throw error
    }
  },
}

/** `E` is Spanish, and so is a missing language. Where there is no text in a language, the other one stands in. */
function described({ description_es: spanish, description_en: english }: Row, language: unknown): unknown {
  const isSpanish = ['', 'e'].includes(String(language).trim().toLowerCase())
  return isSpanish ? spanish || english : english || spanish
}
