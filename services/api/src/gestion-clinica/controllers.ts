import type { Action, Controller } from './wire/controller.ts'
import { BENEFIT } from './controllers/benefit.ts'
import { CATEGORY_PRICE } from './controllers/category-price.ts'
import { CODE_LISTS } from './controllers/code-lists.ts'
import { CONTACT } from './controllers/contact.ts'
import { CURRENCY } from './controllers/currency.ts'
import { ENTRY_STATE } from './controllers/entry-state.ts'
import { INSURANCE_PLAN } from './controllers/insurance-plan.ts'
import { PAYMENT_CATEGORY } from './controllers/payment-category.ts'
import { PLAN_LINE } from './controllers/plan-line.ts'
import { PLAN_PRODUCT } from './controllers/plan-product.ts'
import { TARIFF_ITEM } from './controllers/tariff-item.ts'
import { TARIFF_PARTICIPANT } from './controllers/tariff-participant.ts'

/** Everything that the old wire answers. The dispatcher and its documentation are made from this. */
export const CONTROLLERS: readonly Controller[] = [
  INSURANCE_PLAN,
  PLAN_LINE,
  BENEFIT,
  CURRENCY,
  PLAN_PRODUCT,
  PAYMENT_CATEGORY,
  CATEGORY_PRICE,
  TARIFF_ITEM,
  TARIFF_PARTICIPANT,
  CONTACT,
  ENTRY_STATE,
  ...CODE_LISTS,
]

const TARGETS = new Map(
  CONTROLLERS.flatMap((controller) =>
    controller.actions.map((action) => [`${controller.name}/${action.name}`.toLowerCase(), { controller, action }]),
  ),
)

export interface Target {
  readonly controller: Controller
  readonly action: Action
}

/** The target of an address, in any case, with or without the id that the old route allowed at its end. Null: none. */
export function targetOf(path: string): Target | null {
  const [, controller = '', action = ''] = /^\/api\/([^/]+)\/([^/]+)(?:\/[^/]*)?\/?$/i.exec(path) ?? []
  return TARGETS.get(`${controller}/${action}`.toLowerCase()) ?? null
}
