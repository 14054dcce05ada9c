import { sampleBatch, type SampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import { EXAMPLE_PERSON } from '@vigencia/tiss/testing/sample-person.ts'
import { UNKNOWN_ID, type Scenarios, type Situation } from '../scenario.ts'
import { appealedBatch } from './statements.ts'
import type { World } from '../world.ts'

const EXAMS: SampleBatch = {
  lot: 'L0001',
  ansCode: '999999',
  person: EXAMPLE_PERSON,
  guides: [
    {
      number: 'G0001',
      lines: [
        { code: '10101012', day: '2026-06-30', total: '130.00' },
        {
          code: '90999902',
          day: '2026-07-01',
          total: '26.22',
          unit: '3.75',
          quantity: '7.0000',
          table: '20',
          expense: '02',
        },
      ],
      total: '156.22',
    },
  ],
}

/** Over tRPC, and so in a scenario, a file is its text. */
const file = (batch: SampleBatch = EXAMS) => sampleBatch(batch).toString('latin1').replace('ISO-8859-1', 'UTF-8')

const payer = async (world: World) => (await world.period({}, await world.convenio({ ans_code: '999999' }))).convenio_id

async function readBatch(world: World): Promise<{ batch_id: string }> {
  await payer(world)
  const { id } = await world.do('billingBatches.importFile', { file: file() })
  return { batch_id: id }
}

const A_YEAR = { from: '2026-01-01', to: '2026-12-31' }

/** The payer of a batch that was read, and the days of its lines. */
async function billedDays(world: World) {
  const convenio_id = await payer(world)
  await world.do('billingBatches.importFile', { file: file() })
  return { convenio_id, ...A_YEAR }
}

const notThere: Situation = () => ({ batch_id: UNKNOWN_ID })
const ofBatch = { happy: readBatch, refused: { batch_not_found: notThere } }

const SETTINGS = {
  entries: [
    {
      valid_from: '2026-01-01',
      version: '4.03.00',
      provider_code: '000123',
      plan_map: { '0001': 'OURO' },
      accommodation_map: { '60999901': 'apartment' },
      column_maps: { portal: { columns: { lot: 'Lote', guide: 'Guia' } } },
    },
  ],
}

export const billingScenarios: Scenarios = {
  'tissSettings.put': {
    happy: async (world) => ({ ...(await world.convenio()), ...SETTINGS }),
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...SETTINGS }) },
  },
  'tissSettings.get': {
    happy: async (world) => {
      const path = await world.convenio()
      await world.do('tissSettings.put', { ...path, ...SETTINGS })
      return path
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'billingBatches.importFile': {
    happy: async (world) => {
      await payer(world)
      return { file: file() }
    },
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, file: file() }),
      payer_unknown: () => ({ file: file() }),
      message_unreadable: async (world) => {
        await payer(world)
        return { file: file().slice(0, 900) }
      },
      batch_of_other_payer: async (world) => {
        await readBatch(world)
        return { ...(await world.convenio({ name: 'Another payer' })), file: file() }
      },
    },
  },
  'billingBatches.list': { happy: async (world) => (await readBatch(world), { limit: 1 }), refused: {} },
  'billingBatches.sums': {
    happy: async (world) => {
      await readBatch(world)
      return { ...A_YEAR, by: 'month' }
    },
    refused: {},
  },
  'billingBatches.get': ofBatch,
  'billingBatches.summary': ofBatch,
  'billingBatches.lines': ofBatch,
  'billingBatches.judge': ofBatch,
  'billingBatches.remove': { happy: readBatch, refused: { batch_not_found: notThere, batch_appealed: appealedBatch } },
  'billingBatches.reprice': {
    happy: async (world) => ({ ...(await billedDays(world)), by: 'line', show: 'all' }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...A_YEAR }),
      revision_not_reached: async (world) => ({ ...(await billedDays(world)), against_revision: 99 }),
    },
  },
  'billingBatches.compare': {
    happy: async (world) => {
      const { convenio_id: with_convenio_id } = await world.convenio({ name: 'Another payer' })
      return { ...(await billedDays(world)), with_convenio_id }
    },
    refused: { convenio_not_found: async (world) => ({ ...(await billedDays(world)), with_convenio_id: UNKNOWN_ID }) },
  },
  'billingBatches.line': {
    happy: async (world) => ({ ...(await readBatch(world)), line_id: 1 }),
    refused: {
      batch_not_found: () => ({ batch_id: UNKNOWN_ID, line_id: 1 }),
      batch_line_not_found: async (world) => ({ ...(await readBatch(world)), line_id: 9 }),
    },
  },
  'billingBatches.setInvoice': {
    happy: async (world) => ({ ...(await readBatch(world)), line_id: 2, invoice_cents: 375 }),
    refused: {
      batch_not_found: () => ({ batch_id: UNKNOWN_ID, line_id: 1, invoice_cents: 1 }),
      batch_line_not_found: async (world) => ({ ...(await readBatch(world)), line_id: 9, invoice_cents: 1 }),
      line_without_invoice: async (world) => ({ ...(await readBatch(world)), line_id: 1, invoice_cents: 1 }),
    },
  },
}
