import { reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { CANARY } from '@vigencia/testing/oracles/canaries.ts'
import type { Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'
import { caseIn, setUpDesk } from './cases.ts'

const DESK = { registry: 'test', establishment: '10064902100000', duplicate_windows: { 307: 90 }, purge_after_days: 7 }
const PUBLIC = { app_id: 'PruebasWSQA_SNVS_ID', app_key: 'PruebasWSQA_SNVS_KEY' }

const waiting = async (world: World) => {
  await caseIn(world, 'queued')
  return {}
}

export const caseDeskScenarios: Scenarios = {
  'caseDesk.get': {
    happy: async (world) => {
      await setUpDesk(world)
      return {}
    },
    refused: {},
  },
  'caseDesk.set': {
    happy: () => ({ ...DESK, credentials: PUBLIC }),
    refused: { public_credentials: () => ({ ...DESK, registry: 'production', credentials: PUBLIC }) },
  },
  'caseDesk.pause': { setUp: setUpDesk, happy: waiting, refused: { desk_not_set: () => ({}) } },
  'caseDesk.resume': {
    setUp: setUpDesk,
    happy: async (world) => {
      await waiting(world)
      await world.do('caseDesk.pause', {})
      return {}
    },
    refused: { desk_not_set: () => ({}) },
  },
  'caseDesk.hold': { setUp: setUpDesk, happy: waiting, refused: { desk_not_set: () => ({}) } },
  'caseDesk.figures': { happy: waiting, refused: {} },
}

const somebody = async (world: World) => {
  await caseIn(world, 'rejected')
  return { document: CANARY.numeroDocumento }
}

const twoPassports = async (world: World) => {
  for (const paisEmisionTipoDocumento of [221, 203])
    await caseIn(world, 'queued', {
      source_reference: `HC-${paisEmisionTipoDocumento}`,
      ...reportOf({ tipoDocumento: 5, paisEmisionTipoDocumento }),
    })
  return { document: CANARY.numeroDocumento }
}

export const citizenScenarios: Scenarios = {
  'citizens.exportCases': { happy: somebody, refused: { which_document: twoPassports } },
  'citizens.erase': { happy: somebody, refused: { which_document: twoPassports } },
}
