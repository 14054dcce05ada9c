import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from '../convenios/convenio.ts'
import { findConvenio, mustBeActive, openConvenio } from '../convenios/find-convenio.ts'
import { hasFormOf } from '../code-forms.ts'
import { ParticularPrice } from './particular-price.ts'
import { showPrices, type ShownPrice } from './shown-prices.ts'

interface PricePath {
  readonly convenio_id: string
  readonly price_id: string
}

function priceNotFound(id: string): Refusal {
  return new Refusal('particular_price_not_found', `Particular price not found: ${id}`)
}

/**
 * An entry as answers show it, deleted ones too.
 * @throws Refusal `convenio_not_found` or `particular_price_not_found`
 */
export async function findPrice(work: UnitOfWork, { convenio_id, price_id }: PricePath): Promise<ShownPrice> {
  const [found] = await showPrices(work, convenio_id, [price_id])
  if (found !== undefined) return found
  await findConvenio(work, convenio_id)
  throw priceNotFound(price_id)
}

interface OpenPrice {
  readonly price: ParticularPrice
  readonly change: Change
}

/**
 * An active entry under its convenio's lock, with the next revision open.
 * The convenio may be deactivated: it still quotes, so its prices can be put right.
 * @throws Refusal `convenio_not_found` or `particular_price_not_found`
 */
export async function openPrice(work: UnitOfWork, path: PricePath): Promise<OpenPrice> {
  const opened = await openAnyPrice(work, path)
  if (opened.price.is_active) return opened
  throw new Refusal('particular_price_not_found', `Particular price ${path.price_id} was deleted.`)
}

/**
 * The same, where a deleted entry is found too.
 * @throws Refusal `convenio_not_found` or `particular_price_not_found`
 */
export async function openAnyPrice(work: UnitOfWork, { convenio_id, price_id }: PricePath): Promise<OpenPrice> {
  const { change } = await openConvenio(work, convenio_id)
  const price = await work.em.findOne(ParticularPrice, { tenant_id: work.tenant.id, convenio_id, id: price_id })
  if (price === null) throw priceNotFound(price_id)
  return { price, change }
}

/**
 * A catalogue that takes new entries, under its convenio's lock, with the next revision open.
 * @throws Refusal `convenio_not_found`, `not_particular` or `convenio_inactive`
 */
export async function openCatalogue(work: UnitOfWork, convenioId: string): Promise<Change> {
  const { convenio, change } = await openConvenio(work, convenioId)
  mustTakePrices(convenio)
  return change
}

/** @throws Refusal `not_particular` or `convenio_inactive` */
export function mustTakePrices(convenio: Pick<Convenio, 'name' | 'payment_type' | 'is_active'>): void {
  if (convenio.payment_type !== 'particular') {
    const detail = `"${convenio.name}" is of type ${convenio.payment_type}: only a convenio of type particular has particular prices.`
    throw new Refusal('not_particular', detail)
  }
  mustBeActive(convenio)
}

/** The entries of some codes of a catalogue, however the codes are written: deleted ones too. */
export async function entriesOfCodes(
  work: UnitOfWork,
  convenio_id: string,
  codes: readonly string[],
): Promise<ParticularPrice[]> {
  const found = await work.sql<{ id: string }>(
    `select id from contracts.particular_prices
      where tenant_id = $1 and convenio_id = $2 and ${hasFormOf('$3')}`,
    [work.tenant.id, convenio_id, codes],
  )
  const where = { tenant_id: work.tenant.id, id: { $in: found.map(({ id }) => id) } }
  return work.em.find(ParticularPrice, where, { orderBy: { id: 'asc' } })
}

/** A code as a catalogue has it: as it was first written, also where its entry was deleted. */
export function asFirstWritten<Item extends { readonly procedure_code: string }>(
  item: Item,
  entries: readonly ParticularPrice[],
): Item {
  const form = codeForm(item.procedure_code)
  const writings = entries.map((entry) => entry.procedure_code).filter((code) => codeForm(code) === form)
  const [first] = writings
  return first === undefined || writings.includes(item.procedure_code) ? item : { ...item, procedure_code: first }
}

/** A code has one active entry. A unique index guards it under any race. */
export function codeTaken({ id, procedure_code }: ParticularPrice): Refusal {
  return new Refusal(
    'particular_price_taken',
    `The convenio has the particular price ${id} for ${procedure_code} already.`,
  )
}

/**
 * An entry keeps its code, so the answer is a refusal.
 * @throws Refusal `particular_price_taken` where another entry has the code, else `particular_price_code_fixed`
 */
export async function codeMustStay(work: UnitOfWork, price: ParticularPrice, code: string): Promise<void> {
  if (codeForm(code) === codeForm(price.procedure_code)) return
  const twin = (await entriesOfCodes(work, price.convenio_id, [code])).find((entry) => entry.is_active)
  if (twin !== undefined) throw codeTaken(twin)
  const detail = `Particular price ${price.id} is that of ${price.procedure_code}: for ${code}, create another.`
  throw new Refusal('particular_price_code_fixed', detail)
}
