import { UNKNOWN_ID, type Scenarios, type Situation } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { PeriodPath, World } from '../world.ts'

const OVERRIDE = {
  procedure_code: '10101012',
  procedure_name: 'Consulta em consultório',
  price_cents: 25_000,
  notes: 'Agreed by letter',
  metadata: { letter: 17 },
}

const TYPE_RULE = {
  appointment_type_id: '0190a000-0000-7000-8000-000000000001',
  is_covered: true,
  requires_authorization: true,
  copay_percent: 12.3456,
  copay_max_cents: 4000,
  notes: 'Only with a referral',
}

async function addOverride(world: World, path: PeriodPath, fields: WireInput = {}) {
  const made = await world.do('overrides.create', { ...path, ...OVERRIDE, ...fields })
  return { ...path, override_id: made.id as string }
}

async function addTypeRule(world: World, path: PeriodPath, fields: WireInput = {}) {
  const made = await world.do('typeRules.create', { ...path, ...TYPE_RULE, ...fields })
  return { ...path, rule_id: made.id as string }
}

/** A child of a period that was a draft when it was added and is not any more. */
async function thenActivated<Path extends PeriodPath>(world: World, path: Path): Promise<Path> {
  await world.do('contracts.activate', { convenio_id: path.convenio_id, period_id: path.period_id })
  return path
}

/** What every operation on a child refuses: `rest` is its input beside the path of the period. */
function notFound(rest: WireInput) {
  const convenio_not_found: Situation = () => ({ convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID, ...rest })
  const period_not_found: Situation = async (world) => ({ ...(await world.convenio()), period_id: UNKNOWN_ID, ...rest })
  return { convenio_not_found, period_not_found }
}

/** What writes a price or a rule refuses, where its qualifiers name nothing: `input` is the whole of it. */
function unknownQualifiers(
  input: (world: World, qualifiers: WireInput) => Promise<WireInput>,
): Record<string, Situation> {
  return {
    convenio_plan_not_found: (world) => input(world, { plan_id: UNKNOWN_ID }),
    provider_not_found: (world) => input(world, { provider_id: UNKNOWN_ID }),
  }
}

/** An override that says all that one may say. */
async function furtherOverride(world: World, { convenio_id }: PeriodPath): Promise<WireInput> {
  const plan = { code: '412', name: 'Apartamento', accommodation: 'apartment' }
  const { id: plan_id } = await world.do('convenioPlans.create', { convenio_id, ...plan })
  const { id: provider_id } = await world.do('providers.create', { name: 'Dra. Ana' })
  const included = { includes: ['40304361', '40301630'], limits: [{ code: '40304361', quantity: 2 }] }
  return {
    ...OVERRIDE,
    plan_id,
    accommodation: 'apartment',
    provider_id,
    specialty: '225125',
    fixed: true,
    package: included,
  }
}

export const overrideScenarios: Scenarios = {
  'overrides.create': {
    happy: async (world) => {
      const path = await world.draft()
      return { ...path, ...(await furtherOverride(world, path)) }
    },
    refused: {
      ...notFound(OVERRIDE),
      period_not_draft: async (world) => ({ ...(await world.period()), ...OVERRIDE }),
      override_code_taken: async (world) => {
        const path = await world.draft()
        await addOverride(world, path)
        return { ...path, ...OVERRIDE }
      },
      ...unknownQualifiers(async (world, by) => ({ ...(await world.draft()), ...OVERRIDE, ...by })),
    },
  },
  'overrides.bulk': {
    happy: async (world) => ({
      ...(await world.draft()),
      items: [
        OVERRIDE,
        { procedure_code: '40304361', price_cents: 0 },
        { procedure_code: '40301010', is_covered: false },
      ],
    }),
    refused: {
      ...notFound({ items: [OVERRIDE] }),
      period_not_draft: async (world) => ({ ...(await world.period()), items: [OVERRIDE] }),
      override_code_taken: async (world) => ({ ...(await world.draft()), items: [OVERRIDE, OVERRIDE] }),
      ...unknownQualifiers(async (world, by) => ({
        ...(await world.draft()),
        items: [OVERRIDE, { ...OVERRIDE, ...by }],
      })),
    },
  },
  'overrides.list': {
    happy: async (world) => {
      const path = await world.draft()
      for (const procedure_code of ['10101012', '10101039', '40304361'])
        await addOverride(world, path, { procedure_code })
      return { ...path, search: '1010', limit: 1 }
    },
    refused: notFound({}),
  },
  'overrides.get': {
    happy: async (world) => addOverride(world, await world.draft()),
    refused: {
      ...notFound({ override_id: UNKNOWN_ID }),
      override_not_found: async (world) => ({ ...(await world.draft()), override_id: UNKNOWN_ID }),
    },
  },
  'overrides.update': {
    happy: async (world) => ({
      ...(await addOverride(world, await world.draft())),
      procedure_code: '10101012',
      price_cents: 1,
    }),
    refused: {
      ...notFound({ override_id: UNKNOWN_ID, ...OVERRIDE }),
      period_not_draft: async (world) => ({
        ...(await thenActivated(world, await addOverride(world, await world.draft()))),
        ...OVERRIDE,
      }),
      override_not_found: async (world) => ({ ...(await world.draft()), override_id: UNKNOWN_ID, ...OVERRIDE }),
      override_code_taken: async (world) => {
        const path = await world.draft()
        await addOverride(world, path)
        return { ...(await addOverride(world, path, { procedure_code: '40304361' })), ...OVERRIDE }
      },
      ...unknownQualifiers(async (world, by) => ({
        ...(await addOverride(world, await world.draft())),
        ...OVERRIDE,
        ...by,
      })),
    },
  },
  'overrides.remove': {
    happy: async (world) => addOverride(world, await world.draft()),
    refused: {
      ...notFound({ override_id: UNKNOWN_ID }),
      period_not_draft: async (world) => thenActivated(world, await addOverride(world, await world.draft())),
      override_not_found: async (world) => ({ ...(await world.draft()), override_id: UNKNOWN_ID }),
    },
  },
}

export const typeRuleScenarios: Scenarios = {
  'typeRules.create': {
    happy: async (world) => ({ ...(await world.draft()), ...TYPE_RULE }),
    refused: {
      ...notFound(TYPE_RULE),
      period_not_draft: async (world) => ({ ...(await world.period()), ...TYPE_RULE }),
      type_rule_taken: async (world) => {
        const path = await world.draft()
        await addTypeRule(world, path)
        return { ...path, ...TYPE_RULE }
      },
      ...unknownQualifiers(async (world, by) => ({ ...(await world.draft()), ...TYPE_RULE, ...by })),
    },
  },
  'typeRules.list': {
    happy: async (world) => {
      const path = await world.draft()
      await addTypeRule(world, path)
      await addTypeRule(world, path, { appointment_type_id: '0190a000-0000-7000-8000-000000000002', is_covered: false })
      return { ...path, offset: 1 }
    },
    refused: notFound({}),
  },
  'typeRules.get': {
    happy: async (world) => addTypeRule(world, await world.draft()),
    refused: {
      ...notFound({ rule_id: UNKNOWN_ID }),
      type_rule_not_found: async (world) => ({ ...(await world.draft()), rule_id: UNKNOWN_ID }),
    },
  },
  'typeRules.update': {
    happy: async (world) => ({ ...(await addTypeRule(world, await world.draft())), ...TYPE_RULE, is_covered: false }),
    refused: {
      ...notFound({ rule_id: UNKNOWN_ID, ...TYPE_RULE }),
      period_not_draft: async (world) => ({
        ...(await thenActivated(world, await addTypeRule(world, await world.draft()))),
        ...TYPE_RULE,
      }),
      type_rule_not_found: async (world) => ({ ...(await world.draft()), rule_id: UNKNOWN_ID, ...TYPE_RULE }),
      type_rule_taken: async (world) => {
        const path = await world.draft()
        await addTypeRule(world, path)
        const other = await addTypeRule(world, path, { appointment_type_id: '0190a000-0000-7000-8000-000000000002' })
        return { ...other, ...TYPE_RULE }
      },
      ...unknownQualifiers(async (world, by) => ({
        ...(await addTypeRule(world, await world.draft())),
        ...TYPE_RULE,
        ...by,
      })),
    },
  },
  'typeRules.remove': {
    happy: async (world) => addTypeRule(world, await world.draft()),
    refused: {
      ...notFound({ rule_id: UNKNOWN_ID }),
      period_not_draft: async (world) => thenActivated(world, await addTypeRule(world, await world.draft())),
      type_rule_not_found: async (world) => ({ ...(await world.draft()), rule_id: UNKNOWN_ID }),
    },
  },
}
