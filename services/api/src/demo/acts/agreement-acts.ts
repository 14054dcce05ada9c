import * as contracts from '@vigencia/contracts/contract-periods'
import * as convenioPlans from '@vigencia/contracts/convenio-plans'
import * as convenios from '@vigencia/contracts/convenios'
import * as overrides from '@vigencia/contracts/overrides'
import * as typeRules from '@vigencia/contracts/type-rules'
import { correctPeriod } from '../../agreements/contract-periods/corrections/correct-period.ts'
import { activatePeriod } from '../../agreements/contract-periods/activate-period.ts'
import { createPeriod } from '../../agreements/contract-periods/create-period.ts'
import { renewPeriod } from '../../agreements/contract-periods/renewals/renew-period.ts'
import { revokePeriod } from '../../agreements/contract-periods/revoke-period.ts'
import { terminatePeriod } from '../../agreements/contract-periods/terminate-period.ts'
import { createRecord } from '../../agreements/master-data/create-record.ts'
import { deactivateRecord } from '../../agreements/master-data/deactivate-and-restore.ts'
import { updateRecord } from '../../agreements/master-data/update-record.ts'
import { withSimilar } from '../../agreements/convenios/similar-convenios.ts'
import { createPlan } from '../../agreements/convenio-plans/create-plan.ts'
import { convenioNoun } from '../../agreements/convenios/convenio-noun.ts'
import { bulkCreateOverrides } from '../../agreements/contract-periods/overrides/bulk-create-overrides.ts'
import { createOverride } from '../../agreements/contract-periods/overrides/create-override.ts'
import { reajustePeriod } from '../../agreements/contract-periods/reajuste/reajuste-period.ts'
import { createTypeRule } from '../../agreements/contract-periods/type-rules/create-type-rule.ts'
import { operation, type Act } from './act.ts'
import { demoId } from '../invented/demo-id.ts'
import type { InventedAgreement, InventedMove, InventedPeriod } from '../invented/invented-agreement.ts'
import { inventedPrices } from '../invented/invented-prices.ts'
import { wholeActTerms } from './whole-act-terms.ts'
import { selfPayActs } from './self-pay-acts.ts'

/** The whole history of one payer, by the operations of the api. */
export function agreementActs(agreement: InventedAgreement): Act[] {
  const { word, since, fields, revised = [], plans = [], periods, selfPay, deactivated } = agreement
  const convenio_id = demoId(word)
  return [
    operation(word, since, convenios.create, withSimilar(createRecord(convenioNoun)), fields),
    ...revised.map(({ on, fields: others }) =>
      operation(`${word} revised on ${on}`, on, convenios.update, withSimilar(updateRecord(convenioNoun)), {
        convenio_id,
        ...fields,
        ...others,
      }),
    ),
    ...plans.map(({ word: plan, ...of }) =>
      operation(`${word} plan ${plan}`, since, convenioPlans.create, createPlan, { convenio_id, ...of }),
    ),
    ...(selfPay === undefined ? [] : selfPayActs(word, since, selfPay)),
    ...periods.flatMap((period) => periodActs(word, period)),
    ...(deactivated === undefined
      ? []
      : [
          operation(`${word} deactivated`, deactivated, convenios.deactivate, deactivateRecord(convenioNoun), {
            convenio_id,
          }),
        ]),
  ]
}

function periodActs(word: string, period: InventedPeriod): Act[] {
  const name = `${word} ${period.word}`
  const path = { convenio_id: demoId(word), period_id: demoId(name) }
  const { drafted, activated, fields, excluded = [], typeRules: rules = [] } = period
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
    ...excluded.map((procedure_code) =>
      operation(`${name} without ${procedure_code}`, drafted, overrides.create, createOverride, {
        ...path,
        procedure_code,
        is_covered: false,
      }),
    ),
    ...wholeActTerms(name, path, period),
    ...rules.map((rule, i) =>
      operation(`${name} rule ${i}`, drafted, typeRules.create, createTypeRule, { ...path, ...rule }),
    ),
  ]
  if (activated === null) return drafting
  return [
    ...drafting,
    operation(`${name} activated`, activated, contracts.activate, activatePeriod, path),
    ...(period.moves ?? []).flatMap((move) => moveActs(word, name, move)),
  ]
}

/** The period of this name, as it is by then. */
function moveActs(word: string, name: string, move: InventedMove): Act[] {
  const path = { convenio_id: demoId(word), period_id: demoId(name) }
  if ('terminate' in move) {
    const input = { ...path, ...move.terminate }
    return [operation(`${name} terminated`, move.on, contracts.terminate, terminatePeriod, input)]
  }
  if ('revoke' in move)
    return [operation(`${name} revoked`, move.on, contracts.revoke, revokePeriod, { ...path, ...move.revoke })]
  const next = `${word} ${move.word}`
  if ('reajuste' in move) {
    const input = { ...path, ...move.reajuste }
    return [
      operation(next, move.on, contracts.reajuste, reajustePeriod, input),
      ...(move.moves ?? []).flatMap((after) => moveActs(word, next, after)),
    ]
  }
  if ('correct' in move)
    return [operation(next, move.on, contracts.correct, correctPeriod, { ...path, ...move.correct })]
  const renewed = { ...path, period_id: demoId(next) }
  return [
    operation(next, move.on, contracts.renew, renewPeriod, { ...path, ...move.renew }),
    operation(`${next} activated`, move.activated, contracts.activate, activatePeriod, renewed),
  ]
}
