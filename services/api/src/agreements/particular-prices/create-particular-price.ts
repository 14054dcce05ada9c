import type { create } from '@vigencia/contracts/particular-prices'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { addPrices, type AddedPrice } from './add-prices.ts'
import { asFirstWritten, codeTaken, entriesOfCodes, openCatalogue } from './find-particular-price.ts'

export const createParticularPrice: UseCase<typeof create> = async (work, { convenio_id, ...item }) => {
  const change = await openCatalogue(work, convenio_id)
  const entries = await entriesOfCodes(work, convenio_id, [item.procedure_code])
  const twin = entries.find((entry) => entry.is_active)
  if (twin !== undefined) throw codeTaken(twin)
  const [price] = await addPrices(work, change, {
    convenio_id,
    items: [asFirstWritten(item, entries)],
    usedCodes: entries.map((entry) => entry.procedure_code),
    isBulk: false,
    change_type: 'create',
    change_description: `Particular price for ${item.procedure_code} added`,
  })
  return price as AddedPrice
}
