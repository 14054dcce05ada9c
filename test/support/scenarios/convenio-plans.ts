import { UNKNOWN_ID, type Scenarios, type Situation } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { ConvenioPath, World } from '../world.ts'

const PLAN = { code: '412 345', name: 'Nacional Apartamento', accommodation: 'apartment' }

async function addPlan(world: World, fields: WireInput = {}, provided?: ConvenioPath) {
  const convenio = provided ?? (await world.convenio())
  const { id: plan_id } = await world.do('convenioPlans.create', { ...convenio, ...PLAN, ...fields })
  return { ...convenio, plan_id: plan_id as string }
}

/** What every operation on a plan refuses: `rest` is its input beside the path. */
function notFound(rest: WireInput) {
  const convenio_not_found: Situation = () => ({ convenio_id: UNKNOWN_ID, plan_id: UNKNOWN_ID, ...rest })
  const convenio_plan_not_found: Situation = async (world) => ({
    ...(await world.convenio()),
    plan_id: UNKNOWN_ID,
    ...rest,
  })
  return { convenio_not_found, convenio_plan_not_found }
}

export const convenioPlanScenarios: Scenarios = {
  'convenioPlans.create': {
    happy: async (world) => ({ ...(await world.convenio()), ...PLAN }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...PLAN }),
      convenio_plan_code_taken: async (world) => {
        const { convenio_id } = await addPlan(world)
        return { convenio_id, ...PLAN }
      },
    },
  },
  'convenioPlans.list': {
    happy: async (world) => {
      const convenio = await world.convenio()
      for (const code of ['412', '413', '500']) await addPlan(world, { code }, convenio)
      return { ...convenio, search: '41', limit: 1 }
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'convenioPlans.get': { happy: (world) => addPlan(world), refused: notFound({}) },
  'convenioPlans.update': {
    happy: async (world) => ({ ...(await addPlan(world)), ...PLAN, name: 'Nacional' }),
    refused: {
      ...notFound(PLAN),
      convenio_plan_fixed: async (world) => ({ ...(await addPlan(world)), ...PLAN, accommodation: 'ward' }),
    },
  },
  'convenioPlans.deactivate': { happy: (world) => addPlan(world), refused: notFound({}) },
  'convenioPlans.restore': {
    happy: async (world) => {
      const path = await addPlan(world)
      await world.do('convenioPlans.deactivate', { ...path })
      return path
    },
    refused: {
      ...notFound({}),
      convenio_plan_code_taken: async (world) => {
        const path = await addPlan(world)
        await world.do('convenioPlans.deactivate', { ...path })
        await addPlan(world, { name: 'Another' }, { convenio_id: path.convenio_id })
        return path
      },
    },
  },
}
