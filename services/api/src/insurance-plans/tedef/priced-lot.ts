import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Fault } from '@vigencia/domain/refusals.ts'
import { answerCoverage, type CoverageAnswer } from '../coverage/answer-coverage.ts'
import { ofEntry } from '../coverage/version-then.ts'
import { documentKey, mustHaveNone, type Encounter, type Invoice, type Line, type PlacedEncounter } from './lot.ts'

/** An encounter with the price of each line, and what the file takes of its plan. */
export interface PricedEncounter {
  readonly encounter: Encounter
  readonly invoice: Invoice
  readonly lines: readonly { readonly line: Line; readonly quote: CoverageAnswer }[]
  readonly iafas: string
  readonly product: string
  readonly coverageType: string
  readonly coverageSubtype: string
}

/** What the file says where a plan has no product. */
const NO_PRODUCT = '99999'

/**
 * Prices each encounter as a visit to its plan.
 * @throws Refusal `invalid_input` that names every line without a price, and every plan that the file cannot take
 */
export async function pricedLot(work: UnitOfWork, encounters: readonly PlacedEncounter[]): Promise<PricedEncounter[]> {
  const events = encounters.flatMap(({ at, encounter, invoice, lines }) =>
    lines.map(({ line }) => ({
      plan_id: encounter.plan_id,
      benefit_id: encounter.benefit_id,
      event_date: encounter.event_date,
      currency: invoice.currency,
      kind: line.kind,
      tariff_code: line.tariff_code,
      list_price_cents: line.list_price_cents,
      quantity: line.quantity,
      revision: null,
      known_at: null,
      visit: String(at),
    })),
  )
  const answers = await answerCoverage(work, events, false)
  const plans = await plansOf(work, encounters)
  const faults: Fault[] = []
  let next = 0
  const priced = encounters.map(({ at, encounter, invoice, lines }, i) => {
    const quotes = lines.flatMap(({ at: place, line }) => {
      const answer = answers[next++] as (typeof answers)[number]
      if (!('code' in answer)) return [{ line, quote: answer }]
      faults.push({ path: ['lines', place], message: `${answer.code}: ${answer.detail}` })
      return []
    })
    const plan = plans[i] as PlanInFile
    const terms = quotes[0]?.quote.line_terms
    faults.push(...planFaults(at, plan), ...(quotes.length === 0 ? [] : termFaults(at, terms)))
    return {
      encounter,
      invoice,
      lines: quotes,
      iafas: plan.iafa_code ?? '',
      product: plan.product_code ?? NO_PRODUCT,
      coverageType: terms?.coverage_type ?? '',
      coverageSubtype: terms?.coverage_subtype ?? '',
    }
  })
  mustHaveNone(faults)
  mustHaveNone([...otherInsurers(priced), ...otherProducts(priced)])
  return priced
}

interface PlanInFile {
  readonly iafa_code: string | null
  readonly product_code: string | null
}

function plansOf(work: UnitOfWork, encounters: readonly PlacedEncounter[]): Promise<PlanInFile[]> {
  const questions = encounters.map(({ encounter }, place) => ({
    place,
    plan_id: encounter.plan_id,
    day: encounter.event_date.toString(),
  }))
  return work.sql<PlanInFile>(
    `with a as (
       select s.*, (select c.revision from platform.chains c where c.tenant_id = $1 and c.chain_id = plans.chain()) as at_revision
         from jsonb_to_recordset($2::jsonb) as s(place integer, plan_id integer, day date))
     select plan.iafa_code, product.code as product_code
       from a
       ${ofEntry('plan', 'a.plan_id', 'v.iafa_code, v.product_id')}
       ${ofEntry('product', 'plan.product_id', 'v.code')}
      order by a.place`,
    [work.tenant.id, JSON.stringify(questions)],
  )
}

function planFaults(at: number, { iafa_code, product_code }: PlanInFile): Fault[] {
  const path = ['encounters', at, 'plan_id']
  return [
    ...(iafa_code !== null && !/^\d{5}$/.test(iafa_code)
      ? [{ path, message: `has the IAFA code "${iafa_code}", which is not 5 digits` }]
      : []),
    ...((product_code?.length ?? 0) > 5
      ? [{ path, message: `has the product code "${product_code}", which is longer than 5` }]
      : []),
  ]
}

function termFaults(at: number, terms: CoverageAnswer['line_terms']): Fault[] {
  const path = ['encounters', at, 'benefit_id']
  const { coverage_type: type, coverage_subtype: subtype } = terms ?? { coverage_type: null, coverage_subtype: null }
  if (type === null || subtype === null) return [{ path, message: 'its plan line has no coverage type and subtype' }]
  if (type.length === 1 && subtype.length <= 4) return []
  return [{ path, message: `its coverage type "${type}" and subtype "${subtype}" are longer than 1 and 4` }]
}

/** A lot goes to one insurer, whose code is in the names of its files. */
function otherInsurers(priced: readonly PricedEncounter[]): Fault[] {
  const [first] = priced
  return priced.flatMap(({ iafas }, at) =>
    iafas === first?.iafas
      ? []
      : [
          {
            path: ['encounters', at, 'plan_id'],
            message: `is of the insurer ${iafas}, and the first of ${first?.iafas}`,
          },
        ],
  )
}

/** An invoice names one product. */
function otherProducts(priced: readonly PricedEncounter[]): Fault[] {
  const products = new Map<string, string>()
  return priced.flatMap(({ invoice, product }, at) => {
    const first = products.get(documentKey(invoice)) ?? product
    products.set(documentKey(invoice), first)
    const message = `is of the product ${product}, and the first of its invoice of ${first}`
    return first === product ? [] : [{ path: ['encounters', at, 'plan_id'], message }]
  })
}
