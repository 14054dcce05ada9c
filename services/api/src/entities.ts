import { AppointmentType, CurrentAppointmentType } from './agreements/providers/appointment-types/appointment-type.ts'
import { CurrentPeriod, Period } from './agreements/contract-periods/period/contract-period.ts'
import { ConvenioPlan, CurrentConvenioPlan } from './agreements/convenio-plans/convenio-plan.ts'
import { Convenio, CurrentConvenio } from './agreements/convenios/convenio.ts'
import { ApiKey } from './platform/keys/api-key.ts'
import { Notification } from './agreements/lifecycle/notification.ts'
import { Override } from './agreements/contract-periods/overrides/override.ts'
import { ParticularPrice } from './agreements/particular-prices/particular-price.ts'
import { PriceVersion } from './agreements/particular-prices/price-version.ts'
import { CurrentPriceTable, PriceTable } from './agreements/price-tables/price-table.ts'
import { CurrentProviderConvenio, ProviderConvenio } from './agreements/providers/provider-convenio.ts'
import { CurrentProvider, Provider } from './agreements/providers/provider.ts'
import { Passkey } from './platform/passkeys/passkey.ts'
import { Person } from './platform/people/person.ts'
import { Session } from './platform/sessions/session.ts'
import { Webhook } from './platform/webhooks/webhook.ts'
import { TypeRule } from './agreements/contract-periods/type-rules/type-rule.ts'

/** Every entity of the ORM. Bulk data and hot reads are SQL and need none. */
export const entities = [
  Convenio,
  CurrentConvenio,
  ConvenioPlan,
  CurrentConvenioPlan,
  Period,
  CurrentPeriod,
  Override,
  TypeRule,
  ApiKey,
  PriceTable,
  CurrentPriceTable,
  ParticularPrice,
  PriceVersion,
  Provider,
  CurrentProvider,
  ProviderConvenio,
  CurrentProviderConvenio,
  AppointmentType,
  CurrentAppointmentType,
  Notification,
  Webhook,
  Person,
  Session,
  Passkey,
]
