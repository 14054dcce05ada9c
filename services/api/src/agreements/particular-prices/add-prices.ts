import type { z } from 'zod'
import type { create } from '@vigencia/contracts/particular-prices'
import type { Change, ChangeFacts } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { firstDayOfEntry, isRetroactive, claimDays } from '@vigencia/domain/calendar/dated-versions.ts'
import { digestVersions } from './digested-versions.ts'
import { ParticularPrice } from './particular-price.ts'
import { versionsOf } from './price-version.ts'
import { showPrices } from './shown-prices.ts'
import { movedValues, writeVersions } from './write-versions.ts'

export type NewPrice = Omit<z.output<typeof create.input>, 'convenio_id'>
export type AddedPrice = z.output<typeof create.output>

interface Addition extends Pick<ChangeFacts, 'change_type' | 'change_description'> {
  readonly convenio_id: string
  /** New prices, each of a code of its own that no active entry has. */
  readonly items: readonly NewPrice[]
  /** The codes among them that a deleted entry had. */
  readonly usedCodes: readonly string[]
  /** Many versions are digested, so that the entry does not grow with them. */
  readonly isBulk: boolean
}

/**
 * Adds entries with their first versions, in one change, and answers them in order.
 * Prices are open-ended from their first day on, because nothing is scheduled where no entry is active.
 */
export async function addPrices(work: UnitOfWork, change: Change, addition: Addition): Promise<AddedPrice[]> {
  const { convenio_id, items, usedCodes, isBulk, ...facts } = addition
  const known = await versionsOf(work, convenio_id, usedCodes)
  const added = items.map(({ valid_from, ...values }) => {
    const { id, procedure_code } = newEntry(work, convenio_id, values.procedure_code)
    const days = { start: firstDayOfEntry(!usedCodes.includes(procedure_code), valid_from, work.today), end: null }
    const ofCode = known.filter((version) => version.procedure_code === procedure_code)
    const { closed, left } = claimDays(ofCode, days)
    const retroactive = isRetroactive(days.start, work.today)
    return { id, retroactive, closed, opened: [...left, { ...values, price_id: id, days }] }
  })
  const moves = { closed: added.flatMap(({ closed }) => closed), opened: added.flatMap(({ opened }) => opened) }
  await writeVersions(work, change, convenio_id, moves)
  await change.record({
    ...facts,
    ...(isBulk ? { new_values: { rows: await digestVersions(work, convenio_id, change) } } : movedValues(moves)),
    affected_table: 'particular_prices',
    affected_record_count: added.length,
    retroactive: added.some((one) => one.retroactive),
  })
  const shown = await showPrices(
    work,
    convenio_id,
    added.map(({ id }) => id),
  )
  return shown.map((price, i) => ({ ...price, retroactive: added[i]?.retroactive === true }))
}

function newEntry(work: UnitOfWork, convenio_id: string, procedure_code: string): ParticularPrice {
  const keys = { tenant_id: work.tenant.id, id: work.newId(), convenio_id, procedure_code }
  return work.em.create(ParticularPrice, { ...keys, is_active: true, created_at: work.now, updated_at: work.now })
}
