import { msg } from '@lingui/core/macro'
import type { PaymentType } from './typed-convenio.ts'

/** How visits are paid, in the order in which clinics have them. */
export const PAYMENT_TYPE_NAMES = {
  convenio: msg`A payer pays`,
  particular: msg`The patient pays`,
  sus: msg`The public system (SUS) pays`,
} as const satisfies Record<PaymentType, unknown>
