import type { Answer, WireInput } from '../call-operation.ts'
import type { NamedOperation } from '../operations.ts'

type Ask = (name: string, input: WireInput) => Promise<Answer['body']>

/** What the demo has none of, so that it cannot be asked for. */
export const NOT_IN_THE_DEMO: Readonly<Record<string, string>> = {
  'changeLog.actors': 'a key is no person',
  'importMappings.get': 'nobody has kept a mapping',
  'priceTableErrata.get': 'its tables have no errata',
  'priceTableErrata.rows': 'its tables have no errata',
  'tariffParticipants.get': 'no item of its tariff has others in it',
  'sessions.current': 'a key is no person',
  'sessions.list': 'a key is no person',
  'passkeys.list': 'a key is no person',
  'tenant.getSignIn': 'its person signs in by a link',
  'webhooks.get': 'nobody listens',
  'webhooks.listDeliveries': 'nobody listens',
}

const CODE = '40109356'
const DAY = '2024-06-14'

/** Asks for things of the demo by what they are called in an address, each found in its list. */
export async function demoThings(ask: Ask, queries: readonly NamedOperation[]): Promise<Record<string, unknown>> {
  const convenios = (await ask('convenios.list', { limit: 100 })).items as Record<string, unknown>[]
  const particular = convenios.find(({ payment_type: type }) => type === 'particular')?.['id']
  const convenio_id = await firstWith(convenios, (id) =>
    ask('pricing.quote', { convenio_id: id, procedure_code: CODE, event_date: DAY }),
  )
  const quote = await ask('pricing.quote', { convenio_id, procedure_code: CODE, event_date: DAY })
  const period = { convenio_id, period_id: quote.period_id as string }
  const seller = await firstWith(convenios, (id) => firstOf(ask('convenioPlans.list', { convenio_id: id })))
  const tables = (await ask('priceTables.list', {})).items as Record<string, unknown>[]
  const things: Record<string, unknown> = {
    ...period,
    date: DAY,
    event_date: DAY,
    procedure_code: CODE,
    search: CODE.slice(0, 4),
    tenant_id: (await ask('tenant.get', {})).id,
    version: tables.find(({ status }) => status === 'published')?.['version'] ?? tables[0]?.['version'],
    override_id: (await ask('overrides.list', period)).items[0]?.id,
    rule_id: (await ask('typeRules.list', period)).items[0]?.id,
    price_id: (await ask('particularPrices.list', { convenio_id: particular })).items[0]?.id,
    billingBatches: { from: DAY, to: DAY, with_convenio_id: convenio_id, line_id: 1 },
    // what one payer of the demo has, and others have not
    particularPrices: { convenio_id: particular },
    convenioPlans: { convenio_id: seller, plan_id: await firstOf(ask('convenioPlans.list', { convenio_id: seller })) },
    actRules: { convenio_id: seller, period_id: await firstOf(ask('contracts.list', { convenio_id: seller })) },
  }
  for (const { name, card } of queries.filter(({ name: one }) => one.endsWith('.get'))) {
    const [wanted, more] = [...card.route.matchAll(/\{(\w+)\}/g)].map(([, one]) => one as string)
    if (wanted === undefined || more !== undefined || wanted in things || name in NOT_IN_THE_DEMO) continue
    things[wanted] = (await ask(name.replace('.get', '.list'), {})).items[0]?.id
  }
  return things
}

/** How a question is asked of the demo. */
export function demoInput({ name, card }: NamedOperation, things: Readonly<Record<string, unknown>>): WireInput {
  const known: Record<string, unknown> = { ...things, ...(things[name.split('.')[0] as string] as object) }
  const wanted = Object.entries(card.input.shape)
    .filter(([field, schema]) => field in known && !schema.safeParse(undefined).success)
    .map(([field]) => [field, known[field]])
  return Object.fromEntries(wanted)
}

async function firstOf(list: Promise<Answer['body']>): Promise<string> {
  const [first] = (await list).items as { id: string }[]
  if (first === undefined) throw new Error('the list is empty')
  return first.id
}

async function firstWith(
  items: readonly Record<string, unknown>[],
  ask: (id: string) => Promise<unknown>,
): Promise<string> {
  for (const { id } of items) if ((await ask(id as string).catch(() => null)) !== null) return id as string
  throw new Error('no convenio of the demo answers')
}
