import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { World } from '../world.ts'
import { linked } from './providers.ts'

const FIELDS = { name: 'Primeira consulta', notes: '40 minutes' }

async function addType(world: World, fields: WireInput = {}) {
  const made = await world.do('appointmentTypes.create', { ...FIELDS, ...fields })
  return { appointment_type_id: made.id as string }
}

async function deactivatedType(world: World) {
  const path = await addType(world)
  await world.do('appointmentTypes.deactivate', path)
  return path
}

const typeNotFound = (rest: WireInput = {}) => ({
  appointment_type_not_found: () => ({ appointment_type_id: UNKNOWN_ID, ...rest }),
})

export const appointmentTypeScenarios: Scenarios = {
  'appointmentTypes.create': {
    happy: () => FIELDS,
    refused: {
      appointment_type_name_taken: async (world) => {
        await addType(world)
        return FIELDS
      },
    },
  },
  'appointmentTypes.list': {
    happy: async (world) => {
      for (const name of ['Retorno', 'Exame', 'Teleconsulta']) await addType(world, { name })
      return { include_inactive: true, offset: 1, limit: 1 }
    },
    refused: {},
  },
  'appointmentTypes.get': { happy: (world) => addType(world), refused: typeNotFound() },
  'appointmentTypes.update': {
    happy: async (world) => ({ ...(await addType(world)), name: 'Consulta' }),
    refused: {
      ...typeNotFound(FIELDS),
      appointment_type_name_taken: async (world) => {
        await addType(world)
        return { ...(await addType(world, { name: 'Retorno' })), ...FIELDS }
      },
    },
  },
  'appointmentTypes.deactivate': { happy: (world) => addType(world), refused: typeNotFound() },
  'appointmentTypes.restore': {
    happy: deactivatedType,
    refused: {
      ...typeNotFound(),
      appointment_type_name_taken: async (world) => {
        const path = await deactivatedType(world)
        await addType(world)
        return path
      },
    },
  },
}

/** A question about a provider who accepts a convenio, and a type; the period is made by who needs one. */
async function input(world: World) {
  const { provider_id, convenio_id } = await linked(world)
  return { provider_profile_id: provider_id, convenio_id, ...(await addType(world)) }
}

export const eligibilityScenarios: Scenarios = {
  'eligibility.validate': {
    happy: async (world) => {
      const question = await input(world)
      await world.period({ requires_card_number: true }, { convenio_id: question.convenio_id })
      return { ...question, date: '2026-12-31' }
    },
    refused: {
      provider_not_found: async (world) => ({ ...(await input(world)), provider_profile_id: UNKNOWN_ID }),
      convenio_not_found: async (world) => ({ ...(await input(world)), convenio_id: UNKNOWN_ID }),
      appointment_type_not_found: async (world) => ({ ...(await input(world)), appointment_type_id: UNKNOWN_ID }),
      not_eligible: input,
    },
  },
}
