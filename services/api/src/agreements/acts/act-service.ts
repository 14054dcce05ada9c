import { priceAct } from '@vigencia/domain/acts/price-act.ts'
import { percentsOf, procedurePrice, type FoundPrice } from '@vigencia/domain/acts/procedure-price.ts'
import { whyNotReached } from '@vigencia/domain/agreements/revision-input.ts'
import { dayNumberOf, type DayNumber } from '@vigencia/domain/calendar/day.ts'
import { periodOn, type PricedContract } from '@vigencia/domain/pricing/priced-contract.ts'
import { declined, isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { LimitedRead } from '../pricing/limited-read.ts'
import { revisionAt } from '../pricing/load-pricings.ts'
import type { QuoteCall } from '../pricing/quote-event.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { actAnswer } from './act-answer.ts'
import { loadActFacts } from './act-facts.ts'
import type { ActRequest, DayPricing, PricedAct } from './act-outcome.ts'
import { domainAct } from './domain-act.ts'

/** Prices acts: the newest revisions first, then each act by its books and what its periods carry for acts. */
export interface ActService extends Pick<QuoteService, 'newest'> {
  price(call: QuoteCall, act: ActRequest): Promise<PricedAct | Declined>
}

export function actService(read: LimitedRead, quotes: QuoteService): ActService {
  return {
    newest: (tenantId, convenioIds) => quotes.newest(tenantId, convenioIds),
    async price(call, act) {
      const contract = await contractOf(read, quotes, call, act)
      if (isDeclined(contract)) return contract
      const days = await loadDays(read, quotes, call, contract, act)
      return priced(call, contract, days, act)
    },
  }
}

async function contractOf(
  read: LimitedRead,
  quotes: QuoteService,
  { context, newest: revisions }: QuoteCall,
  act: ActRequest,
): Promise<PricedContract | Declined> {
  const { convenio_id: convenioId, known_at } = act
  const newest = revisions.get(convenioId)
  if (newest === undefined) return declined('convenio_not_found', `Convenio not found: ${convenioId}`)
  const late = whyNotReached(act, newest, context)
  if (late !== null) return declined('revision_not_reached', late)
  const tenantId = context.tenant.id
  const revision = known_at === null ? (act.revision ?? newest) : await revisionAt(read, tenantId, convenioId, known_at)
  return quotes.contract({ tenantId, convenioId, revision, newest })
}

/** The day of each procedure with all that prices it. Each period is looked up once. */
async function loadDays(
  read: LimitedRead,
  quotes: QuoteService,
  { context }: QuoteCall,
  contract: PricedContract,
  act: ActRequest,
): Promise<ReadonlyMap<DayNumber, DayPricing>> {
  const tenantId = context.tenant.id
  const dayOfLine = (line: ActRequest['procedures'][number]) => dayNumberOf(line.event_date ?? act.event_date)
  const byPeriod = Map.groupBy(act.procedures, (line) => periodOn(contract, dayOfLine(line)))
  const days = new Map<DayNumber, DayPricing>()
  for (const [period, lines] of byPeriod) {
    const codes = lines.map(({ procedure_code }) => procedure_code)
    const [prices, facts] =
      period === null
        ? [null, null]
        : await Promise.all([quotes.pricesOf(tenantId, period), loadActFacts(read, tenantId, period, codes)])
    for (const line of lines) days.set(dayOfLine(line), { period, prices, facts })
  }
  return days
}

function priced(
  call: QuoteCall,
  contract: PricedContract,
  days: ReadonlyMap<DayNumber, DayPricing>,
  request: ActRequest,
): PricedAct | Declined {
  const act = domainAct(request)
  const found = new Map<string, FoundPrice | Declined>()
  for (const [place, procedure] of act.procedures.entries()) {
    const code = request.procedures[place]?.procedure_code as string
    const day = days.get(procedure.day) as DayPricing
    const event = {
      procedureCode: code,
      day: procedure.day,
      appointmentTypeId: request.appointment_type_id,
      qualifiers: null,
      quantity: procedure.quantity,
    }
    const pricing = { contract, period: day.period, prices: day.prices, event, explained: call.explained }
    found.set(procedure.line, procedurePrice(pricing, day.facts?.row(code) ?? null))
  }
  const agreed = new Map([...days.values()].map((day) => [day, agreedOn(day)]))
  const lines = priceAct({
    act,
    priced: act.procedures.flatMap((procedure) => {
      const price = found.get(procedure.line) as FoundPrice | Declined
      return isDeclined(price) ? [] : [{ procedure, price: price.price }]
    }),
    agreed: (procedure) => agreed.get(days.get(procedure.day) as DayPricing) as ReturnType<typeof agreedOn>,
  })
  return actAnswer({ request, act, contract, days, found, lines })
}

function agreedOn({ facts, period }: DayPricing) {
  return {
    rules: facts?.rules ?? {},
    anaesthesia: {
      valueOf(porte: string) {
        const value = facts?.porteValue(porte)
        return value === undefined ? undefined : { numerator: value, denominator: 10_000n }
      },
      factors: period === null ? [] : percentsOf(period),
    },
  }
}
