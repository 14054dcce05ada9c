import { EVENT, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { CANARY, newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import type { WireInput } from '../call-operation.ts'
import { UNKNOWN_ID, type Scenario, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

/** The source's example, as a clinic sends it. */
export const reportInput = (fields: WireInput = {}): WireInput => ({
  source_reference: 'HC-1',
  new_episode: false,
  ...reportOf({}, { fechaPapel: '14-06-2026' }),
  ...fields,
})

export const setUpDesk = (world: World) =>
  world.do('caseDesk.set', { registry: 'stand_in', credentials: { app_id: 'clinic', app_key: 'secret' } })

/** A case that is in a state. */
export async function caseIn(world: World, state: CaseState, fields: WireInput = {}): Promise<{ case_id: string }> {
  await setUpDesk(world)
  const { id } = await world.do('cases.report', reportInput(fields))
  const { database, service } = world.api
  if (state !== 'queued') await putCase({ database, readClock: service.context.readClock }, id, state)
  return { case_id: id }
}

const unknown = { case_not_found: () => ({ case_id: UNKNOWN_ID }) }

/** A move that some states allow and others do not. */
const move = (happy: CaseState, refused: CaseState, more: WireInput = {}): Scenario => ({
  happy: async (world) => ({ ...(await caseIn(world, happy)), ...more }),
  refused: {
    case_not_found: () => ({ case_id: UNKNOWN_ID, ...more }),
    case_cannot_move: async (world) => ({ ...(await caseIn(world, refused)), ...more }),
  },
})

const faulty = reportOf({ sexo: 'I' })
const correction = reportOf({ apellido: 'OTRO ZQXJ' })

const paused = async (world: World) => {
  const path = await caseIn(world, 'rejected')
  await world.do('caseDesk.pause', {})
  return path
}

const FOUND = { resolution: 'was_sent', id_caso: 2106719 }
const resolve = move('in_doubt', 'rejected', FOUND)

export const caseScenarios: Scenarios = {
  'cases.report': {
    setUp: setUpDesk,
    happy: async (world) => {
      await setUpDesk(world)
      return reportInput()
    },
    refused: {
      desk_not_set: () => reportInput(),
      report_faulty: async (world) => {
        await setUpDesk(world)
        return reportInput(faulty)
      },
      item_not_mapped: async (world) => {
        await setUpDesk(world)
        return reportInput({ item: 'unknown' })
      },
      source_reference_taken: async (world) => {
        await caseIn(world, 'queued')
        return reportInput(reportOf({ apellido: 'OTRO ZQXJ' }))
      },
      case_already_reported: async (world) => {
        await caseIn(world, 'queued')
        return reportInput({ source_reference: 'HC-2' })
      },
      looks_like_a_repeat: async (world) => {
        const nobody = { tipoDocumento: 9, numeroDocumento: null }
        await caseIn(world, 'queued', reportOf(nobody))
        return reportInput({ source_reference: 'HC-2', ...reportOf(nobody) })
      },
    },
  },
  'cases.list': {
    happy: async (world) => {
      await caseIn(world, 'queued')
      return { document: CANARY.numeroDocumento, limit: 1 }
    },
    refused: {},
  },
  'cases.listChanges': { happy: (world) => caseIn(world, 'queued'), refused: unknown },
  'cases.get': { happy: (world) => caseIn(world, 'queued'), refused: unknown },
  'cases.correct': {
    happy: async (world) => ({ ...(await caseIn(world, 'rejected')), ...correction }),
    refused: {
      case_not_found: () => ({ case_id: UNKNOWN_ID, ...correction }),
      case_cannot_move: async (world) => ({ ...(await caseIn(world, 'in_doubt')), ...correction }),
      report_faulty: async (world) => ({ ...(await caseIn(world, 'rejected')), ...faulty }),
      item_not_mapped: async (world) => ({ ...(await caseIn(world, 'rejected')), ...correction, item: 'unknown' }),
      case_already_reported: async (world) => {
        await caseIn(world, 'queued')
        const other = reportOf({ numeroDocumento: newDocument() })
        const { id } = await world.do('cases.report', reportInput({ source_reference: 'HC-2', ...other }))
        return { case_id: id, ...reportOf({}, EVENT) }
      },
      report_purged: async (world) => {
        const path = await caseIn(world, 'reported')
        await world.do('citizens.erase', { document: CANARY.numeroDocumento })
        return { ...path, ...correction }
      },
    },
  },
  'cases.resend': {
    happy: (world) => caseIn(world, 'rejected'),
    refused: { ...unknown, case_cannot_move: (world) => caseIn(world, 'reported'), queue_paused: paused },
  },
  'cases.resendAll': {
    happy: async (world) => {
      await caseIn(world, 'rejected')
      return { states: ['rejected', 'held'] }
    },
    refused: {
      queue_paused: async (world) => {
        await paused(world)
        return { states: ['held'] }
      },
    },
  },
  'cases.resolve': {
    ...resolve,
    refused: {
      ...resolve.refused,
      id_caso_taken: async (world) => {
        await caseIn(world, 'reported')
        const other = { source_reference: 'HC-2', ...reportOf({ numeroDocumento: newDocument() }) }
        return { ...(await caseIn(world, 'in_doubt', other)), ...FOUND }
      },
    },
  },
  'cases.resolveAll': {
    happy: async (world) => ({ items: [{ ...(await caseIn(world, 'in_doubt')), ...FOUND }], dry_run: false }),
    refused: {
      resolutions_rejected: async (world) => ({ items: [{ ...(await caseIn(world, 'rejected')), ...FOUND }] }),
      count_differs: async (world) => {
        await caseIn(world, 'in_doubt')
        return { filter: {}, count: 2 }
      },
    },
  },
  'cases.resolveFile': {
    happy: async (world) => {
      await caseIn(world, 'in_doubt')
      return { file: 'source_reference,resolution,id_caso\nHC-1,was_sent,2106719\n' }
    },
    refused: {
      resolutions_rejected: () => ({ file: 'source_reference,resolution,id_caso\nHC-1,was_sent,2106719\n' }),
    },
  },
  'cases.cancel': move('held', 'sending'),
  'cases.acknowledge': move('adopted', 'reported'),
  'cases.dispute': move('adopted', 'reported', { reason: 'not_our_person' }),
  'cases.reseal': {
    happy: async (world) => {
      await caseIn(world, 'queued')
      return {}
    },
    refused: {},
  },
}
