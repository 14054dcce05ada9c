import { sampleAnswer } from '@vigencia/tiss/testing/sample-answer.ts'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import { EXAMPLE_PERSON } from '@vigencia/tiss/testing/sample-person.ts'
import { sampleStatement, type SampleStatement } from '@vigencia/tiss/testing/sample-statement.ts'
import { UNKNOWN_ID, type Scenarios, type Situation } from '../scenario.ts'
import type { World } from '../world.ts'

const CODE = '40999901'
const DAY = '2026-07-01'

/** Over tRPC, and so in a scenario, a file is its text. */
const text = (bytes: Buffer) => bytes.toString('latin1').replace('ISO-8859-1', 'UTF-8')

const statement = (more: Partial<SampleStatement> = {}) =>
  text(
    sampleStatement({
      person: EXAMPLE_PERSON,
      protocols: [
        {
          lot: 'L0001',
          protocol: '900001',
          guides: [
            {
              number: 'G0001',
              items: [
                { item: '1', day: DAY, code: CODE, informed: '108.00', released: '100.00', glosas: [['1705', '8.00']] },
                { item: '2', day: DAY, code: CODE, informed: '108.00', released: '108.00' },
              ],
            },
          ],
        },
      ],
      ...more,
    }),
  )

const SETTINGS = {
  valid_from: '2026-01-01',
  version: '4.03.00',
  provider_code: '000123',
  column_maps: { portal: { columns: { lot: 'Lote', guide: 'Guia' } } },
}

/** A payer with a batch of two exams at 108.00, as its contract has them. */
async function billed(world: World) {
  const convenio = await world.convenio({ name: 'Saúde Serra', ans_code: '999999' })
  const period = await world.draft({}, convenio)
  await world.do('overrides.create', { ...period, procedure_code: CODE, price_cents: 10_800, fixed: true })
  await world.do('contracts.activate', { ...period })
  await world.do('tissSettings.put', { ...convenio, entries: [SETTINGS] })
  const line = { code: CODE, day: DAY, total: '108.00' }
  const file = text(
    sampleBatch({ lot: 'L0001', person: EXAMPLE_PERSON, guides: [{ number: 'G0001', lines: [line, line] }] }),
  )
  await world.do('billingBatches.importFile', { file })
  return convenio
}

async function judged(world: World) {
  const convenio = await billed(world)
  const { id } = await world.do('billingStatements.create', { file: statement() })
  return { ...convenio, statement_id: id as string }
}

/** A payer with a batch, a statement that cuts one line of it, and the appeal against that. */
export async function appealed(world: World) {
  const { statement_id, convenio_id } = await judged(world)
  const { appeals } = await world.do('billingAppeals.create', { statement_id })
  return { convenio_id, statement_id, appeal_id: appeals[0].id as string }
}

/** A batch that an appeal rests on. */
export const appealedBatch: Situation = async (world) => {
  await appealed(world)
  const { items } = await world.do('billingBatches.list', {})
  return { batch_id: items[0].id }
}

const appeal = async (world: World) => ({ appeal_id: (await appealed(world)).appeal_id })
const answered: Situation = async (world) => {
  const { appeal_id } = await appealed(world)
  await world.do('billingStatements.create', { file: answer('1') })
  return { appeal_id }
}
const answer = (number: string, accepted = '8.00') =>
  text(
    sampleAnswer({
      number,
      person: EXAMPLE_PERSON,
      items: [{ guide: 'G0001', item: '1', glosa: '1705', claimed: '8.00', accepted }],
    }),
  )
const noStatement: Situation = () => ({ statement_id: UNKNOWN_ID })
const noAppeal: Situation = () => ({ appeal_id: UNKNOWN_ID })
const ofStatement: Situation = async (world) => ({ statement_id: (await judged(world)).statement_id })

export const statementScenarios: Scenarios = {
  'billingStatements.create': {
    happy: async (world) => {
      await billed(world)
      return { file: statement() }
    },
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, file: statement() }),
      payer_unknown: () => ({ file: statement() }),
      message_unreadable: async (world) => {
        await billed(world)
        return { file: statement().slice(0, 900) }
      },
      import_rejected: async (world) => ({ ...(await billed(world)), column_map: 'portal', file: 'Lote;Guia\n1;2\n' }),
      column_map_not_found: async (world) => ({ ...(await billed(world)), column_map: 'other', file: 'Lote;Guia\n' }),
      statement_unmatched: async (world) => {
        await world.convenio({ ans_code: '999999' })
        return { file: statement() }
      },
      statement_of_other_payer: async (world) => {
        await judged(world)
        return { ...(await world.convenio({ name: 'Another payer' })), file: statement() }
      },
      appeal_not_found: async (world) => {
        await billed(world)
        return { file: answer('7') }
      },
      appeal_answered: async (world) => {
        await appealed(world)
        await world.do('billingStatements.create', { file: answer('1') })
        return { file: answer('1', '7.00') }
      },
    },
  },
  'billingStatements.list': { happy: async (world) => (await judged(world), { limit: 1 }), refused: {} },
  'billingStatements.get': { happy: ofStatement, refused: { statement_not_found: noStatement } },
  'billingStatements.items': {
    happy: async (world) => ({ statement_id: (await judged(world)).statement_id, judgement: 'unjustified' }),
    refused: { statement_not_found: noStatement },
  },
  'billingAppeals.create': {
    happy: ofStatement,
    refused: {
      statement_not_found: noStatement,
      already_appealed: async (world) => ({
        statement_id: (await appealed(world)).statement_id,
        items: [{ item_no: 1 }],
      }),
      nothing_to_appeal: async (world) => ({
        statement_id: (await judged(world)).statement_id,
        items: [{ item_no: 2 }],
      }),
      appeal_not_written: async (world) => {
        const { convenio_id, statement_id } = await judged(world)
        await world.do('tissSettings.put', { convenio_id, entries: [] })
        return { statement_id }
      },
    },
  },
  'billingAppeals.list': { happy: async (world) => (await appealed(world), { limit: 1 }), refused: {} },
  'billingAppeals.get': { happy: answered, refused: { appeal_not_found: noAppeal } },
  'billingAppeals.update': {
    happy: async (world) => ({ ...(await appeal(world)), sent_on: '2026-09-11' }),
    refused: {
      appeal_not_found: () => ({ appeal_id: UNKNOWN_ID, sent_on: '2026-09-11' }),
      appeal_answered: async (world) => ({ ...(await answered(world)), sent_on: '2026-09-11' }),
    },
  },
}
