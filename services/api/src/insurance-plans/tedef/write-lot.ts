import { z } from 'zod'
import { tedefLot } from '@vigencia/contracts/insurance-plans/tedef-lot.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { lotFiles } from './lot-files.ts'
import { placedEncounters } from './lot.ts'
import { pricedLot } from './priced-lot.ts'

/** The same question with the files one by one, before they are packed. */
export const tedefFiles = { ...tedefLot, output: z.object({ files: z.record(z.string(), z.string()) }) } as const

/** A lot of TEDEF. It reads plans and writes nothing. */
export const writeLot: UseCase<typeof tedefFiles> = async (work, lot) => {
  const encounters = await pricedLot(work, placedEncounters(lot))
  const local = work.now.toZonedDateTimeISO(work.tenant.timeZone).toPlainTime()
  const sentAt = local.toString({ smallestUnit: 'second' }).replaceAll(':', '')
  return { files: lotFiles({ lot, sentOn: lot.sent_on ?? work.today, sentAt }, encounters) }
}
