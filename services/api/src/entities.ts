import { CurrentPeriod, Period } from './contract-periods/contract-period.ts'
import { Convenio, CurrentConvenio } from './convenios/convenio.ts'
import { ApiKey } from './keys/api-key.ts'
import { Override } from './overrides/override.ts'
import { ParticularPrice } from './particular-prices/particular-price.ts'
import { PriceVersion } from './particular-prices/price-version.ts'
import { CurrentPriceTable, PriceTable } from './price-tables/price-table.ts'
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
]
