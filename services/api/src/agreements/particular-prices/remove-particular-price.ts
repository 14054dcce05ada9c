import type { remove } from '@vigencia/contracts/particular-prices'
import { claimDays } from '@vigencia/domain/calendar/dated-versions.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAnyPrice } from './find-particular-price.ts'
import { versionsOf } from './price-version.ts'
import { movedValues, writeVersions } from './write-versions.ts'

export const removeParticularPrice: UseCase<typeof remove> = async (work, path) => {
  const { price, change } = await openAnyPrice(work, path)
  // a second deletion changes nothing
  if (!price.is_active) return null
  const known = await versionsOf(work, path.convenio_id, [price.procedure_code])
  const { closed, left } = claimDays(known, { start: work.today, end: null })
  const moves = { closed, opened: left }
  work.em.assign(price, { is_active: false, updated_at: work.now })
  await writeVersions(work, change, path.convenio_id, moves)
  const { previous_values, new_values } = movedValues(moves)
  await change.record({
    change_type: 'delete',
    change_description: `Particular price for ${price.procedure_code} deleted: it prices no day from ${work.today.toString()} on`,
    affected_table: 'particular_prices',
    previous_values,
    new_values: { price_id: price.id, ...new_values },
  })
  return null
}
