import { AppointmentType, CurrentAppointmentType } from './appointment-types/appointment-type.ts'
import { CurrentPeriod, Period } from './contract-periods/contract-period.ts'
import { Convenio, CurrentConvenio } from './convenios/convenio.ts'
import { ApiKey } from './keys/api-key.ts'
import { Notification } from './lifecycle/notification.ts'
import { Override } from './overrides/override.ts'
import { ParticularPrice } from './particular-prices/particular-price.ts'
import { PriceVersion } from './particular-prices/price-version.ts'
import { CurrentPriceTable, PriceTable } from './price-tables/price-table.ts'
import { CurrentProviderConvenio, ProviderConvenio } from './providers/provider-convenio.ts'
import { CurrentProvider, Provider } from './providers/provider.ts'
import { TypeRule } from './type-rules/type-rule.ts'

/** Everything the ORM carries. Bulk data and hot reads are SQL and need no entity. */
export const entities = [
  Convenio,
  CurrentConvenio,
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
]
