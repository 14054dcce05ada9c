import type { bulk } from '@vigencia/contracts/particular-prices'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { addPrices, type NewPrice } from './add-prices.ts'
import { asFirstWritten, entriesOfCodes, openCatalogue } from './find-particular-price.ts'
import type { ParticularPrice } from './particular-price.ts'

export const bulkCreateParticularPrices: UseCase<typeof bulk> = async (work, { convenio_id, items }) => {
  const change = await openCatalogue(work, convenio_id)
  const codes = items.map((item) => item.procedure_code)
  const entries = await entriesOfCodes(work, convenio_id, codes)
  const { fresh, skipped_codes } = sortOut(items, entries)
  const skipped = { skipped_count: skipped_codes.length, skipped_codes }
  if (fresh.length === 0) return { created: [], created_count: 0, ...skipped }
  const created = await addPrices(work, change, {
    convenio_id,
    items: fresh,
    usedCodes: entries.map((entry) => entry.procedure_code),
    isBulk: true,
    change_type: 'bulk_create',
    change_description: `${fresh.length} particular prices added`,
  })
  return { created, created_count: created.length, ...skipped }
}

/** The first item of each code that has no active entry, and the codes of the others. */
function sortOut(items: readonly NewPrice[], entries: readonly ParticularPrice[]) {
  const taken = new Set(entries.filter((entry) => entry.is_active).map((entry) => codeForm(entry.procedure_code)))
  const fresh: NewPrice[] = []
  const skipped_codes: string[] = []
  for (const item of items) {
    const form = codeForm(item.procedure_code)
    if (taken.has(form)) skipped_codes.push(item.procedure_code)
    else fresh.push(asFirstWritten(item, entries))
    taken.add(form)
  }
  return { fresh, skipped_codes }
}
