import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { WireInput } from '../call-operation.ts'
import { operationCalled } from '../operations.ts'
import type { Scenario, Scenarios, Situation } from '../scenario.ts'
import type { World } from '../world.ts'

const UNKNOWN = 4711

/** What makes an entry of each catalogue, with all it refers to. */
type Making = (world: World) => Promise<WireInput> | WireInput

const benefit: Making = () => ({ code: 'AMB', description: 'Atención ambulatoria' })
const currency: Making = () => ({ code: 'SOL', description: 'Soles', iso_code: 'PEN' })
const product: Making = () => ({ code: 'EPS', description: 'Plan EPS', iafa_code: '20001' })
const contact: Making = () => ({ code: 'ASEG-1', business_name: 'Aseguradora Cóndor S.A.', is_guarantor: true })
const item: Making = () => ({ code: '50.01.01', description_es: 'Consulta', units: 4 })
const codeListEntry: Making = () => ({ code: 'A1', description: 'Consultas' })
const category: Making = () => ({
  code: 'A',
  description: 'Categoría A',
  service_factor: 12.5,
  validity_start: '2026-01-01',
})

const plan: Making = async (world) => {
  const contact_id = await made(world, 'planContacts', contact)
  return {
    code: 'PLAN-1',
    description: 'Plan corporativo',
    guarantor_id: contact_id,
    contracting_party_id: contact_id,
    payment_category_id: await made(world, 'paymentCategories', category),
    product_id: await made(world, 'insuranceProducts', product),
    validity_start: '2026-01-01',
    validity_end: '2026-12-31',
  }
}

const line: Making = async (world) => ({
  plan_id: await made(world, 'insurancePlans', plan),
  benefit_id: await made(world, 'benefits', benefit),
  currency_id: await made(world, 'currencies', currency),
  fixed_copay_cents: 2000,
  variable_copay_percent: 20,
})

const categoryPrice: Making = async (world) => ({
  payment_category_id: await made(world, 'paymentCategories', category),
  tariff_item_id: await made(world, 'tariffItems', item),
  price_pen_cents: 5000,
})

const participant: Making = async (world) => ({
  tariff_item_id: await made(world, 'tariffItems', item),
  reference_item_id: (await world.do('tariffItems.create', { code: '50.01.03' })).id,
})

async function made(world: World, group: string, making: Making): Promise<number> {
  return (await world.do(`${group}.create`, await making(world))).id
}

/** A plan that covers a benefit in soles, and how its parts are called. */
export async function coveredPlan(world: World, fields: WireInput = {}) {
  const values = { ...(await line(world)), ...fields }
  await world.do('planLines.create', values)
  return values as { plan_id: number; benefit_id: number; currency_id: number }
}

interface Kind {
  readonly group: string
  readonly idName: string
  readonly notFound: RefusalCode
  readonly taken: RefusalCode
  readonly making: Making
  /** What an entry keeps for ever. */
  readonly keys?: readonly string[]
  /** Another entry, beside the first. */
  readonly other: WireInput
  readonly reference?: string
  readonly keepsCode?: true
}

/** Lists of codes, all alike. */
const CODE_LISTS: readonly Kind[] = [
  ['contactTypes', 'contact_type'],
  ['segusClassifications', 'segus_classification'],
  ['susaludClassifications', 'susalud_classification'],
  ['susaludDentalClassifications', 'susalud_dental_classification'],
  ['priceTypes', 'price_type'],
  ['costCentres', 'cost_centre'],
  ['ledgerAccounts', 'ledger_account'],
].map(([group = '', one = '']) => ({
  group,
  idName: `${one}_id`,
  notFound: `${one}_not_found` as RefusalCode,
  taken: `${one}_taken` as RefusalCode,
  making: codeListEntry,
  other: { code: 'A2' },
}))

const KINDS: readonly Kind[] = [
  ...CODE_LISTS,
  {
    group: 'tariffParticipants',
    idName: 'tariff_participant_id',
    notFound: 'tariff_participant_not_found',
    taken: 'tariff_participant_taken',
    making: participant,
    keys: ['tariff_item_id', 'reference_item_id'],
    other: {},
    reference: 'reference_item_id',
  },
  {
    group: 'benefits',
    idName: 'benefit_id',
    notFound: 'benefit_not_found',
    taken: 'benefit_taken',
    making: benefit,
    other: { code: 'HOS' },
  },
  {
    group: 'currencies',
    idName: 'currency_id',
    notFound: 'currency_not_found',
    taken: 'currency_taken',
    making: currency,
    other: { code: 'DOL', iso_code: 'USD' },
  },
  {
    group: 'insuranceProducts',
    idName: 'product_id',
    notFound: 'product_not_found',
    taken: 'product_taken',
    making: product,
    other: { code: 'SCTR' },
  },
  {
    group: 'planContacts',
    idName: 'contact_id',
    notFound: 'contact_not_found',
    taken: 'contact_taken',
    making: contact,
    other: { code: 'ASEG-2' },
  },
  {
    group: 'paymentCategories',
    idName: 'payment_category_id',
    notFound: 'payment_category_not_found',
    taken: 'payment_category_taken',
    making: category,
    other: { code: 'B' },
  },
  {
    group: 'tariffItems',
    idName: 'tariff_item_id',
    notFound: 'tariff_item_not_found',
    taken: 'tariff_item_taken',
    making: item,
    other: { code: '50.01.02' },
    keepsCode: true,
  },
  {
    group: 'categoryPrices',
    idName: 'category_price_id',
    notFound: 'category_price_not_found',
    taken: 'category_price_taken',
    making: categoryPrice,
    keys: ['payment_category_id', 'tariff_item_id'],
    other: {},
    reference: 'tariff_item_id',
  },
  {
    group: 'insurancePlans',
    idName: 'plan_id',
    notFound: 'plan_not_found',
    taken: 'plan_taken',
    making: plan,
    other: { code: 'PLAN-2' },
    reference: 'guarantor_id',
  },
  {
    group: 'planLines',
    idName: 'plan_line_id',
    notFound: 'plan_line_not_found',
    taken: 'plan_line_taken',
    making: line,
    keys: ['plan_id', 'benefit_id'],
    other: {},
    reference: 'currency_id',
  },
]

function scenariosOf({ group, idName, notFound, taken, making, keys = [], other, ...kind }: Kind): Scenarios {
  const path = async (world: World) => ({ [idName]: await made(world, group, making) })
  const unknown: Situation = () => ({ [idName]: UNKNOWN })
  /** The body of a change, which says everything that a creation may leave out. */
  const changeOf = async (world: World, fields: WireInput): Promise<WireInput> => {
    const entry: WireInput = await world.do(`${group}.create`, fields)
    const { shape } = operationCalled(`${group}.update`).card.input
    const values = Object.entries(entry).filter(([name]) => name in shape && name !== 'valid_from')
    return { ...Object.fromEntries(values), [idName]: entry['id'] }
  }
  const twin: Situation = async (world) => {
    const first = await making(world)
    await world.do(`${group}.create`, first)
    return first
  }
  const twinOfChange: Situation = async (world) => {
    const first = await making(world)
    if (keys.length > 0) {
      // an ended one cannot come back while its like holds
      const change = await changeOf(world, first)
      await world.do(`${group}.remove`, { [idName]: change[idName] })
      await world.do(`${group}.create`, first)
      return change
    }
    const change = await changeOf(world, { ...first, ...other })
    await world.do(`${group}.create`, first)
    return { ...change, ...first }
  }
  const referring: Scenario['refused'] =
    kind.reference === undefined
      ? {}
      : {
          reference_not_found: async (world: World) => ({
            ...(await making(world)),
            [kind.reference as string]: UNKNOWN,
          }),
        }
  const referringChange: Scenario['refused'] =
    kind.reference === undefined || keys.includes(kind.reference)
      ? {}
      : {
          reference_not_found: async (world: World) => ({
            ...(await changeOf(world, await making(world))),
            [kind.reference as string]: UNKNOWN,
          }),
        }
  return {
    [`${group}.create`]: { happy: making, refused: { [taken]: twin, ...referring } },
    [`${group}.list`]: {
      happy: async (world) => {
        const first = await making(world)
        await world.do(`${group}.create`, first)
        if (keys.length === 0) await world.do(`${group}.create`, { ...first, ...other })
        return { status: 'all', search: 'A', on: '2026-03-01', offset: 0, limit: 1 }
      },
      refused: {},
    },
    [`${group}.get`]: { happy: path, refused: { [notFound]: unknown } },
    [`${group}.update`]: {
      happy: async (world: World) => ({ ...(await changeOf(world, await making(world))), valid_from: '2026-07-01' }),
      refused: {
        [notFound]: async (world: World) => ({ ...(await changeOf(world, await making(world))), [idName]: UNKNOWN }),
        [taken]: twinOfChange,
        ...referringChange,
        ...(kind.keepsCode && {
          code_fixed: async (world: World) => ({ ...(await changeOf(world, await making(world))), ...other }),
        }),
      },
    },
    [`${group}.remove`]: { happy: path, refused: { [notFound]: unknown } },
  }
}

export const insurancePlanScenarios: Scenarios = {
  ...Object.assign({}, ...KINDS.map(scenariosOf)),
  'changeLog.listOfPlans': {
    happy: async (world) => {
      await made(world, 'benefits', benefit)
      await made(world, 'currencies', currency)
      return { offset: 0, limit: 1 }
    },
    refused: {},
  },
  'changeLog.verifyOfPlans': {
    happy: async (world) => {
      await made(world, 'benefits', benefit)
      return {}
    },
    refused: {},
  },
}
