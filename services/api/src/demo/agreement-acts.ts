import * as contracts from '@vigencia/contracts/contract-periods'
import * as convenios from '@vigencia/contracts/convenios'
import * as overrides from '@vigencia/contracts/overrides'
import * as typeRules from '@vigencia/contracts/type-rules'
import { activatePeriod } from '../contract-periods/activate-period.ts'
import { createPeriod } from '../contract-periods/create-period.ts'
import { createConvenio } from '../convenios/create-convenio.ts'
import { deactivateConvenio } from '../convenios/deactivate-convenio.ts'
import { updateConvenio } from '../convenios/update-convenio.ts'
import { bulkCreateOverrides } from '../overrides/bulk-create-overrides.ts'
import { createTypeRule } from '../type-rules/create-type-rule.ts'
import { operation, type Act } from './act.ts'
import { demoId } from './demo-id.ts'
import type { InventedAgreement, InventedPeriod } from './invented-agreement.ts'
import { inventedPrices } from './invented-prices.ts'
import { selfPayActs } from './self-pay-acts.ts'

/** All that happened with one payer, by the operations of the api. */
export function agreementActs(agreement: InventedAgreement): Act[] {
  const { word, since, fields, revised = [], periods, selfPay, deactivated } = agreement
  const convenio_id = demoId(word)
  return [
    operation(word, since, convenios.create, createConvenio, fields),
    ...revised.map(({ on, fields: others }) =>
      operation(`${word} revised on ${on}`, on, convenios.update, updateConvenio, {
        convenio_id,
        ...fields,
        ...others,
      }),
    ),
    ...(selfPay === undefined ? [] : selfPayActs(word, since, selfPay)),
    ...periods.flatMap((period) => periodActs(word, period)),
    ...(deactivated === undefined
      ? []
      : [operation(`${word} deactivated`, deactivated, convenios.deactivate, deactivateConvenio, { convenio_id })]),
  ]
}

function periodActs(word: string, period: InventedPeriod): Act[] {
  const name = `${word} ${period.word}`
  const path = { convenio_id: demoId(word), period_id: demoId(name) }
  const { drafted, activated, fields, typeRules: rules = [] } = period
  const drafting = [
    operation(name, drafted, contracts.create, createPeriod, { convenio_id: path.convenio_id, ...fields }),
    ...(period.overrides === undefined
      ? []
      : [
          operation(`${name} overrides`, drafted, overrides.bulk, bulkCreateOverrides, {
            ...path,
            items: inventedPrices(word, period.overrides),
          }),
        ]),
    ...rules.map((rule, i) =>
      operation(`${name} rule ${i}`, drafted, typeRules.create, createTypeRule, { ...path, ...rule }),
    ),
  ]
  if (activated === null) return drafting
  return [...drafting, operation(`${name} activated`, activated, contracts.activate, activatePeriod, path)]
}
