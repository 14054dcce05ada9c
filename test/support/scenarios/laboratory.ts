import type { WireInput } from '../call-operation.ts'
import { UNKNOWN_ID, type Scenario, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'
import { caseIn, setUpDesk } from './cases.ts'
import {
  BY_ITEM,
  eventoMuestra,
  FAULTY_RESULT,
  FAULTY_SAMPLE,
  pruebaMuestra,
  put,
  result,
  resultIn,
  sample,
  sampleIn,
  sampleOfCaseIn,
} from './lab-reports.ts'
import { setUpLabMap } from './lab-map.ts'

type Made = (world: World, state: string) => Promise<WireInput>
type IdName = 'sample_id' | 'result_id'

/** A move that some states allow and others do not. */
const move = (make: Made, id: IdName, [happy, refused]: readonly [string, string], more: WireInput = {}): Scenario => ({
  happy: async (world) => ({ ...(await make(world, happy)), ...more }),
  refused: {
    [id === 'sample_id' ? 'sample_not_found' : 'result_not_found']: () => ({ [id]: UNKNOWN_ID, ...more }),
    lab_report_cannot_move: async (world) => ({ ...(await make(world, refused)), ...more }),
  },
})

const paused = (make: Made) => async (world: World) => {
  const made = await make(world, 'rejected')
  await world.do('caseDesk.pause', {})
  return made
}

const resendAll = (make: Made): Scenario => ({
  happy: async (world) => {
    await make(world, 'rejected')
    return { states: ['rejected', 'held'] }
  },
  refused: {
    queue_paused: async (world) => {
      await paused(make)(world)
      return { states: ['held'] }
    },
  },
})

/** Many in doubt: by a list, and by a file. */
const resolveMany = (make: Made, id: IdName): Record<'all' | 'file', Scenario> => {
  const wrong = async (world: World) => ({
    items: [{ ...(await make(world, 'rejected')), resolution: 'was_not_sent' }],
  })
  const file = 'source_reference,resolution,registry_id\nLAB-1,was_sent,1001\n'
  return {
    all: {
      happy: async (world) => ({
        items: [{ ...(await make(world, 'in_doubt')), resolution: 'was_sent', registry_id: 1001 }],
        dry_run: false,
      }),
      refused: {
        resolutions_rejected: wrong,
        count_differs: async (world) => {
          await make(world, 'in_doubt')
          return { filter: {}, count: 2 }
        },
      },
    },
    file: {
      happy: async (world) => {
        await make(world, 'in_doubt')
        return { file }
      },
      refused: { resolutions_rejected: () => ({ file: `${id},resolution\nx,was_not_sent\n` }) },
    },
  }
}

const numberTaken = (make: Made, other: () => WireInput) => async (world: World) => {
  const made = await make(world, 'in_doubt')
  const id = String(made['sample_id'] ?? made['result_id'])
  const api = made['sample_id'] === undefined ? 'results' : 'samples'
  const source = api === 'samples' ? await world.do('samples.get', made) : await world.do('results.get', made)
  const path = api === 'samples' ? { case_id: source.case_id } : { sample_id: source.sample_id }
  const second = await world.do(`${api}.report`, { ...path, ...other() })
  await put(world, second.id, 'reported')
  return { [api === 'samples' ? 'sample_id' : 'result_id']: id, resolution: 'was_sent', registry_id: 1234 }
}

export const sampleScenarios: Scenarios = {
  'samples.report': {
    setUp: setUpLabMap,
    happy: async (world) => {
      await setUpLabMap(world)
      return { ...(await caseIn(world, 'queued')), ...sample(BY_ITEM) }
    },
    refused: {
      case_not_found: () => ({ case_id: UNKNOWN_ID, ...sample() }),
      case_cannot_move: async (world) => ({ ...(await caseIn(world, 'cancelled')), ...sample() }),
      desk_not_set: async (world) => {
        const path = await caseIn(world, 'reported')
        await world.do('caseDesk.set', { registry: 'test' })
        return { ...path, ...sample() }
      },
      item_not_mapped: async (world) => ({ ...(await caseIn(world, 'reported')), ...sample({ item: 'unknown' }) }),
      report_faulty: async (world) => ({ ...(await caseIn(world, 'reported')), ...sample(FAULTY_SAMPLE) }),
      source_reference_taken: async (world) => {
        const path = await caseIn(world, 'reported')
        await world.do('samples.report', { ...path, ...sample() })
        return { ...path, ...sample({ eventoMuestra: eventoMuestra({ idMuestra: 276 }) }) }
      },
      sample_already_reported: async (world) => {
        const path = await caseIn(world, 'reported')
        await world.do('samples.report', { ...path, ...sample() })
        return { ...path, ...sample({ source_reference: 'LAB-2' }) }
      },
    },
  },
  'samples.reportElsewhere': {
    setUp: setUpDesk,
    happy: async (world) => {
      await setUpDesk(world)
      return { id_caso: 2106719, ...sample() }
    },
    refused: {
      desk_not_set: () => ({ id_caso: 2106719, ...sample() }),
      item_not_mapped: async (world) => {
        await setUpDesk(world)
        return { id_caso: 2106719, ...sample({ item: 'unknown' }) }
      },
      report_faulty: async (world) => {
        await setUpDesk(world)
        return { id_caso: 2106719, ...sample(FAULTY_SAMPLE) }
      },
      source_reference_taken: async (world) => {
        await setUpDesk(world)
        await world.do('samples.reportElsewhere', { id_caso: 2106719, ...sample() })
        return { id_caso: 2106720, ...sample() }
      },
      sample_already_reported: async (world) => {
        await setUpDesk(world)
        await world.do('samples.reportElsewhere', { id_caso: 2106719, ...sample() })
        return { id_caso: 2106719, ...sample({ source_reference: 'LAB-2' }) }
      },
    },
  },
  'samples.list': {
    happy: async (world) => {
      await sampleIn(world, 'waiting_for_case')
      return { state: 'waiting_for_case', limit: 1 }
    },
    refused: {},
  },
  'samples.get': {
    happy: (world) => sampleIn(world, 'waiting_for_case'),
    refused: { sample_not_found: () => ({ sample_id: UNKNOWN_ID }) },
  },
  'samples.correct': {
    happy: async (world) => ({
      ...(await sampleIn(world, 'rejected')),
      eventoMuestra: eventoMuestra({ idMuestra: 276 }),
    }),
    refused: {
      sample_not_found: () => ({ sample_id: UNKNOWN_ID, eventoMuestra: eventoMuestra() }),
      item_not_mapped: async (world) => ({
        ...(await sampleIn(world, 'rejected')),
        item: 'unknown',
        eventoMuestra: eventoMuestra(),
      }),
      report_faulty: async (world) => ({ ...(await sampleIn(world, 'rejected')), ...FAULTY_SAMPLE }),
      lab_report_cannot_move: async (world) => ({
        ...(await sampleIn(world, 'in_doubt')),
        eventoMuestra: eventoMuestra(),
      }),
      sample_already_reported: async (world) => {
        const path = await caseIn(world, 'reported')
        await world.do('samples.report', { ...path, ...sample() })
        const other = sample({ source_reference: 'LAB-2', eventoMuestra: eventoMuestra({ idMuestra: 276 }) })
        const { id } = await world.do('samples.report', { ...path, ...other })
        return { sample_id: id, eventoMuestra: eventoMuestra() }
      },
    },
  },
  'samples.resend': {
    ...move(sampleIn, 'sample_id', ['rejected', 'in_doubt']),
    refused: { ...move(sampleIn, 'sample_id', ['rejected', 'in_doubt']).refused, queue_paused: paused(sampleIn) },
  },
  'samples.resendAll': resendAll(sampleIn),
  'samples.resolve': {
    happy: async (world) => ({ ...(await sampleIn(world, 'in_doubt')), resolution: 'was_sent', registry_id: 1001 }),
    refused: {
      ...move(sampleIn, 'sample_id', ['in_doubt', 'rejected'], { resolution: 'was_not_sent' }).refused,
      registry_number_taken: numberTaken(sampleIn, () =>
        sample({ source_reference: 'LAB-2', eventoMuestra: eventoMuestra({ idMuestra: 276 }) }),
      ),
    },
  },
  'samples.resolveAll': resolveMany(sampleIn, 'sample_id').all,
  'samples.resolveFile': resolveMany(sampleIn, 'sample_id').file,
  'samples.listChanges': {
    happy: (world) => sampleIn(world, 'waiting_for_case'),
    refused: { sample_not_found: () => ({ sample_id: UNKNOWN_ID }) },
  },
  'samples.cancel': move(sampleIn, 'sample_id', ['waiting_for_case', 'in_doubt']),
}

/** A result over one of its two paths: `made` gives that of a sample in a state. */
const reportedResult = (operation: string, made: Made): Scenario => ({
  happy: async (world) => ({ ...(await made(world, 'waiting_for_case')), ...result() }),
  refused: {
    sample_not_found: async (world) => ({ ...(await made(world, 'queued')), sample_id: UNKNOWN_ID, ...result() }),
    lab_report_cannot_move: async (world) => ({ ...(await made(world, 'cancelled')), ...result() }),
    desk_not_set: async (world) => {
      const path = await made(world, 'queued')
      await world.do('caseDesk.set', { registry: 'test' })
      return { ...path, ...result() }
    },
    item_not_mapped: async (world) => ({ ...(await made(world, 'queued')), ...result({ item: 'unknown' }) }),
    report_faulty: async (world) => ({ ...(await made(world, 'queued')), ...result(FAULTY_RESULT) }),
    source_reference_taken: async (world) => {
      const path = await made(world, 'queued')
      await world.do(operation, { ...path, ...result() })
      return { ...path, ...result({ pruebaMuestra: pruebaMuestra({ idResultado: 3 }) }) }
    },
  },
})

export const resultScenarios: Scenarios = {
  'results.report': reportedResult('results.report', sampleIn),
  'results.reportOfCase': reportedResult('results.reportOfCase', sampleOfCaseIn),
  'results.list': {
    happy: async (world) => {
      await resultIn(world, 'waiting_for_sample')
      return { state: 'waiting_for_sample', limit: 1 }
    },
    refused: {},
  },
  'results.get': {
    happy: (world) => resultIn(world, 'waiting_for_sample'),
    refused: { result_not_found: () => ({ result_id: UNKNOWN_ID }) },
  },
  'results.correct': {
    happy: async (world) => ({
      ...(await resultIn(world, 'rejected')),
      pruebaMuestra: pruebaMuestra({ idResultado: 3 }),
    }),
    refused: {
      result_not_found: () => ({ result_id: UNKNOWN_ID, pruebaMuestra: pruebaMuestra() }),
      item_not_mapped: async (world) => ({
        ...(await resultIn(world, 'rejected')),
        item: 'unknown',
        pruebaMuestra: pruebaMuestra(),
      }),
      report_faulty: async (world) => ({ ...(await resultIn(world, 'rejected')), ...FAULTY_RESULT }),
      lab_report_cannot_move: async (world) => ({
        ...(await resultIn(world, 'in_doubt')),
        pruebaMuestra: pruebaMuestra(),
      }),
    },
  },
  'results.resend': {
    ...move(resultIn, 'result_id', ['rejected', 'in_doubt']),
    refused: { ...move(resultIn, 'result_id', ['rejected', 'in_doubt']).refused, queue_paused: paused(resultIn) },
  },
  'results.resendAll': resendAll(resultIn),
  'results.resolve': {
    happy: async (world) => ({ ...(await resultIn(world, 'in_doubt')), resolution: 'was_sent', registry_id: null }),
    refused: {
      ...move(resultIn, 'result_id', ['in_doubt', 'rejected'], { resolution: 'was_not_sent' }).refused,
      registry_number_taken: numberTaken(resultIn, () => result({ source_reference: 'LAB-2' })),
    },
  },
  'results.resolveAll': resolveMany(resultIn, 'result_id').all,
  'results.resolveFile': resolveMany(resultIn, 'result_id').file,
  'results.listChanges': {
    happy: (world) => resultIn(world, 'waiting_for_sample'),
    refused: { result_not_found: () => ({ result_id: UNKNOWN_ID }) },
  },
  'results.cancel': move(resultIn, 'result_id', ['waiting_for_sample', 'in_doubt']),
}
