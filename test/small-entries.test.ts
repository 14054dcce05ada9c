import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { operations } from './support/operations.ts'
import { proofSize } from './support/proof-size.ts'
import { caseIn } from './support/scenarios/cases.ts'
import { labDoubts } from './support/scenarios/lab-reports.ts'
import { manyBilledLines, manyStatements } from './support/many-statements.ts'
import { newWorld, type World } from './support/world.ts'

const MOST_BYTES = 16 * 1024
/** Short the ids of so many rows would already fill an entry. */
const ROWS = proofSize({ short: 600, full: 2000 })

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, own: true })).api
})
afterAll(() => api.close())

async function asSuperuser<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
  const client = await connectAsSuperuser(api.database)
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

const many = <Row>(count: number, row: (i: number) => Row) => Array.from({ length: count }, (_, i) => row(i))
const file = (header: string, row: (i: number) => string) => `${[header, ...many(ROWS, row)].join('\n')}\n`
const long = { procedure_name: 'n'.repeat(400), notes: 'x'.repeat(2000) }
const override = (i: number) => ({
  procedure_code: `C${i}`,
  price_cents: i,
  procedure_name: 'n'.repeat(200),
  notes: 'y',
})

/** Cases in doubt, each with a number for it. */
async function doubts(world: World, count: number) {
  const found: { case_id: string; resolution: string; id_caso: number; source_reference: string }[] = []
  for (let i = 0; i < count; i++) {
    const source_reference = `HC-${i}`
    const { case_id } = await caseIn(world, 'in_doubt', {
      source_reference,
      ...reportOf({ numeroDocumento: newDocument() }),
    })
    found.push({ case_id, source_reference, resolution: 'was_sent', id_caso: 2_106_719 + i })
  }
  return found
}

async function resolveLabFile(world: World, api: 'samples' | 'results'): Promise<void> {
  const found = await labDoubts(world, api, 20)
  const rows = found.map(({ source_reference, registry_id }) => `${source_reference},was_sent,${registry_id}`)
  await world.do(`${api}.resolveFile`, { file: ['source_reference,resolution,registry_id', ...rows].join('\n') })
}

const ADJUSTMENTS = many(50, (i) => i + 0.0125)
const SOURCES = many(20, (i) => ({
  version: `T${i}`,
  table_adjustments: many(10, (nth) => nth + 0.0125),
  uco_value: '9999999999.9999',
  qualifiers: { plan_id: randomUUID(), provider_id: randomUUID(), specialty: '225125' },
  table_factors: { porte: 80.1234, uco: 80.1234, film: 80.1234, anaesthesia: 80.1234 },
}))

/** A draft whose overrides a reajuste copies, and changes by the thousands. */
async function adjusted(world: World) {
  const path = await world.period({ end_date: null }, await world.convenio({ payment_type: 'particular' }))
  const items = many(100, (i) => ({ ...override(i), valid_from: '2027-06-01' }))
  await world.do('particularPrices.bulk', { convenio_id: path.convenio_id, items })
  const changes = many(5000, (i) => ({ procedure_code: `N${i}`, price_cents: i }))
  await world.do('contracts.reajuste', { ...path, new_start_date: '2027-01-01', changes })
}

/** An override that includes as much as one may. */
const PACKAGE = {
  ...override(0),
  package: {
    includes: many(300, (i) => String(30_000_000 + i)),
    limits: many(100, (i) => ({ code: String(30_000_000 + i), quantity: 10 })),
  },
}

/** Every command that takes a list or a file, fed with as much of it as its card or a test can. */
const FED: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'billingBatches.importFile': (world) => manyBilledLines(world),
  'billingStatements.create': (world) => manyStatements(world, 3),
  'billingAppeals.create': async (world) => world.do('billingAppeals.create', await manyStatements(world, 3)),
  'tissSettings.put': async (world) => {
    const plan_map = Object.fromEntries(many(150, (i) => [`card ${i}`, `plan ${i}`]))
    const entries = [{ valid_from: '2026-01-01', version: '4.03.00', provider_code: '000123', plan_map }]
    const path = await world.convenio()
    for (const provider_code of ['000123', '000124'])
      await world.do('tissSettings.put', { ...path, entries: entries.map((one) => ({ ...one, provider_code })) })
  },
  'actRules.update': async (world) => {
    const dates = many(200, (i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10))
    const ages = many(50, (i) => ({ from_days: i, to_days: i, below_grams: 2_500 + i, percent: i + 0.1234 }))
    await world.do('actRules.update', {
      ...(await world.draft()),
      rules: { holidays: { fixed: many(100, () => '12-25'), from_easter: [-2], dates }, ages },
    })
    const by = many(41, (i) => ({
      qualifiers: { plan_id: randomUUID(), specialty: `22${i}` },
      rules: { assistants: { percents: [30.1234, 20.1234, 20.1234, 20.1234], count_from: 'main' } },
    }))
    const path = await world.draft({}, await world.convenio({ name: 'Rules for some' }))
    for (const combine of ['add', 'multiply']) await world.do('actRules.update', { ...path, rules: { combine }, by })
  },
  'overrides.create': async (world) => world.do('overrides.create', { ...(await world.draft()), ...PACKAGE }),
  'overrides.update': async (world) => {
    const path = await world.draft()
    const { id: override_id } = await world.do('overrides.create', { ...path, ...PACKAGE })
    await world.do('overrides.update', { ...path, override_id, ...PACKAGE })
  },
  'overrides.bulk': async (world) =>
    world.do('overrides.bulk', { ...(await world.draft()), items: many(1000, override) }),
  'overrides.importFile': async (world) =>
    world.do('overrides.importFile', {
      ...(await world.draft()),
      file: file('procedure_code,price', (i) => `C${i},1.00`),
    }),
  'contracts.reajuste': adjusted,
  'contracts.create': async (world) => world.draft({ price_sources: SOURCES }),
  'contracts.update': async (world) =>
    world.do('contracts.update', {
      ...(await world.draft()),
      start_date: '2026-01-01',
      end_date: '2026-12-31',
      table_adjustments: ADJUSTMENTS,
    }),
  'contracts.correct': async (world) => {
    const changes = many(5000, (i) => ({ procedure_code: `N${i}`, price_cents: i }))
    const type_rules = many(1000, () => ({ appointment_type_id: randomUUID(), is_covered: true }))
    await world.do('contracts.correct', { ...(await world.period()), reason: 'wrong', changes, type_rules })
  },
  'importMappings.put': (world) =>
    world.do('importMappings.put', { name: 'payer', ignore: many(100, (i) => `${i} ${'n'.repeat(60)}`) }),
  'contracts.renew': async (world) => {
    const path = await world.draft()
    await world.do('overrides.bulk', { ...path, items: many(1000, override) })
    await world.do('contracts.activate', { ...path })
    await world.do('contracts.renew', {
      ...path,
      changes: many(5000, (i) => ({ procedure_code: `N${i}`, price_cents: i })),
    })
  },
  'particularPrices.bulk': async (world) => {
    const items = many(100, (i) => ({ procedure_code: `C${i}`, price_cents: i, ...long }))
    await world.do('particularPrices.bulk', { ...(await world.convenio({ payment_type: 'particular' })), items })
  },
  'particularPrices.importFile': async (world) => {
    const prices = file('procedure_code,procedure_name,price', (i) => `C${i},Consulta,1.00`)
    await world.do('particularPrices.importFile', {
      ...(await world.convenio({ payment_type: 'particular' })),
      file: prices,
    })
  },
  'priceTables.importRows': (world) =>
    world.do('priceTables.importRows', {
      version: '2026',
      file: file('procedure_code,procedure_name,price', (i) => `C${i},Consulta,1.00`),
    }),
  'priceTableErrata.importRows': async (world) => {
    const rows = file('procedure_code,procedure_name,price', (i) => `C${i},Consulta,1.00`)
    await world.do('priceTables.importRows', { version: '2026', file: rows })
    await world.do('priceTables.publish', { version: '2026' })
    await world.do('priceTableErrata.create', { version: '2026' })
    await world.do('priceTableErrata.importRows', { version: '2026', errata: 1, file: rows.replace('1.00', '2.00') })
  },
  'labMap.importFile': (world) =>
    world.do('labMap.importFile', {
      file: file('item,event_id,group_id,classification_id', (i) => `ITEM-${i},307,113,752`),
    }),
  'cases.resolveAll': async (world) => {
    const items = (await doubts(world, 20)).map(({ source_reference: _, ...item }) => item)
    await world.do('cases.resolveAll', { items })
  },
  'cases.resolveFile': async (world) => {
    const rows = (await doubts(world, 20)).map(
      ({ source_reference, id_caso }) => `${source_reference},was_sent,${id_caso}`,
    )
    await world.do('cases.resolveFile', { file: ['source_reference,resolution,id_caso', ...rows].join('\n') })
  },
  'samples.resolveAll': async (world) => {
    const items = (await labDoubts(world, 'samples', 20)).map(({ id, registry_id }) => ({ sample_id: id, registry_id }))
    await world.do('samples.resolveAll', { items: items.map((one) => ({ ...one, resolution: 'was_sent' })) })
  },
  'samples.resolveFile': async (world) => resolveLabFile(world, 'samples'),
  'results.resolveAll': async (world) => {
    const items = (await labDoubts(world, 'results', 20)).map(({ id, registry_id }) => ({ result_id: id, registry_id }))
    await world.do('results.resolveAll', { items: items.map((one) => ({ ...one, resolution: 'was_sent' })) })
  },
  'results.resolveFile': async (world) => resolveLabFile(world, 'results'),
  'benefits.importFile': (world) =>
    world.do('benefits.importFile', { file: file('code,description', (i) => `B${i},x`) }),
  'currencies.importFile': (world) =>
    world.do('currencies.importFile', { file: file('code,description,iso_code', (i) => `S${i},Soles,PEN`) }),
  'insuranceProducts.importFile': (world) =>
    world.do('insuranceProducts.importFile', { file: file('code,description', (i) => `P${i},x`) }),
  'planContacts.importFile': (world) =>
    world.do('planContacts.importFile', {
      file: file('code,business_name,is_guarantor,is_contracting_party', (i) => `E${i},Minera ${i},yes,yes`),
    }),
  'paymentCategories.importFile': (world) =>
    world.do('paymentCategories.importFile', { file: file('code,service_factor', (i) => `A${i},12.5`) }),
  'tariffItems.importFile': (world) =>
    world.do('tariffItems.importFile', { file: file('code,description_es,units', (i) => `50.${i},Consulta,4`) }),
  'contactTypes.importFile': (world) => codeList(world, 'contactTypes'),
  'segusClassifications.importFile': (world) => codeList(world, 'segusClassifications'),
  'susaludClassifications.importFile': (world) => codeList(world, 'susaludClassifications'),
  'susaludDentalClassifications.importFile': (world) => codeList(world, 'susaludDentalClassifications'),
  'priceTypes.importFile': (world) => codeList(world, 'priceTypes'),
  'costCentres.importFile': (world) => codeList(world, 'costCentres'),
  'ledgerAccounts.importFile': (world) => codeList(world, 'ledgerAccounts'),
  'tariffParticipants.importFile': async (world) => {
    await FED['tariffItems.importFile']?.(world)
    const participants = file('tariff_item_code,reference_item_code', (i) => `50.${i},50.${(i + 1) % ROWS}`)
    await world.do('tariffParticipants.importFile', { file: participants })
  },
  'categoryPrices.importFile': async (world) => {
    await FED['paymentCategories.importFile']?.(world)
    await FED['tariffItems.importFile']?.(world)
    const prices = file('payment_category_code,tariff_item_code,price_pen', (i) => `A0,50.${i},1.50`)
    await world.do('categoryPrices.importFile', { file: prices })
  },
  'insurancePlans.importFile': (world) => withPlans(world),
  'planLines.importFile': async (world) => {
    await withPlans(world)
    await FED['benefits.importFile']?.(world)
    await FED['currencies.importFile']?.(world)
    await world.do('planLines.importFile', {
      file: file('plan_code,benefit_code,currency_code,fixed_copay', (i) => `PLAN-${i},B0,S0,20.00`),
    })
  },
}

const codeList = (world: World, group: string) =>
  world.do(`${group}.importFile`, { file: file('code,description', (i) => `L${i},x`) })

async function withPlans(world: World) {
  await FED['planContacts.importFile']?.(world)
  await FED['paymentCategories.importFile']?.(world)
  await FED['insuranceProducts.importFile']?.(world)
  await world.do('insurancePlans.importFile', {
    file: file(
      'code,guarantor_code,contracting_party_code,payment_category_code,product_code,validity_start',
      (i) => `PLAN-${i},E0,E0,A0,P0,2026-01-01`,
    ),
  })
}

test('every command that takes a list or a file is fed here', () => {
  const takesMany = operations.filter(({ card }) => {
    const input = JSON.stringify(z.toJSONSchema(card.input, { io: 'input', unrepresentable: 'any' }))
    return card.kind === 'command' && (card.streams !== undefined || /"maxItems":\d{2,}/.test(input))
  })
  expect(takesMany.map(({ name }) => name).toSorted()).toEqual(Object.keys(FED).toSorted())
})

test.each(Object.keys(FED))('the entry of %s does not grow with what it was given', async (name) => {
  const world = await newWorld(api)
  await FED[name]?.(world)
  const entries = await asSuperuser<{ entry: string }>('select entry from platform.change_log where tenant_id = $1', [
    world.tenant.id,
  ])
  const largest = entries.toSorted((a, b) => b.entry.length - a.entry.length)[0]?.entry ?? ''
  expect(largest.length, largest.slice(0, 300)).toBeLessThan(MOST_BYTES)
  for (const { entry } of entries)
    for (const values of ['previous_values', 'new_values'])
      expect(Array.isArray(JSON.parse(entry)[values]), entry.slice(0, 300)).toBe(false)
})

test('a list that an older version logged is answered in an object, and verification holds its text as it was stored', async () => {
  const world = await newWorld(api)
  const { convenio_id } = await world.convenio()
  const old = [{ procedure_code: 'A', price_cents: 1 }]
  await workOf(api, world.tenant).change(async (work) => {
    const change = await work.change('convenio', convenio_id)
    const facts = { change_type: 'bulk_create', change_description: '1 overrides added', affected_table: 'overrides' }
    await change?.record({ ...facts, new_values: old as never })
  })
  const log = await world.do('changeLog.list', { convenio_id })
  expect(log.items[0]).toMatchObject({ revision: 2, new_values: { rows: old }, previous_values: null })
  expect(await world.do('changeLog.verify', { convenio_id })).toMatchObject({ intact: true, revision: 2 })
})
