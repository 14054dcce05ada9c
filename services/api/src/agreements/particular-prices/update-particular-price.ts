import type { update } from '@vigencia/contracts/particular-prices'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { daysUntilNextStart, isRetroactive, claimDays } from '@vigencia/domain/calendar/dated-versions.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { codeMustStay, findPrice, openPrice } from './find-particular-price.ts'
import { versionsOf } from './price-version.ts'
import { movedValues, writeVersions } from './write-versions.ts'

export const updateParticularPrice: UseCase<typeof update> = async (work, { valid_from, ...input }) => {
  const { convenio_id, price_id, ...values } = input
  const { price, change } = await openPrice(work, { convenio_id, price_id })
  await codeMustStay(work, price, values.procedure_code)
  const from = valid_from ?? work.today
  const known = await versionsOf(work, convenio_id, [price.procedure_code])
  const days = daysUntilNextStart(known, from)
  const { closed, left } = claimDays(known, days)
  const moves = { closed, opened: [...left, { ...values, procedure_code: price.procedure_code, price_id, days }] }
  work.em.assign(price, { updated_at: work.now })
  await writeVersions(work, change, convenio_id, moves)
  const retroactive = isRetroactive(from, work.today)
  await change.record({
    change_type: 'update',
    change_description: `Particular price for ${price.procedure_code} changed, ${inWords(days)}`,
    affected_table: 'particular_prices',
    ...movedValues(moves),
    retroactive,
  })
  return { ...(await findPrice(work, { convenio_id, price_id })), retroactive }
}
