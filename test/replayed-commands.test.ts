import { afterAll, beforeAll, expect, test } from 'vitest'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { REST } from './support/call-operation.ts'
import { operationCalled, operations } from './support/operations.ts'
import { replayedRows } from './support/replayed-rows.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld, NOW } from './support/world.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
  api.setNow(NOW)
})
afterAll(() => api.close())

const commands = operations.filter(({ card }) => card.kind === 'command').map(({ name, card }) => ({ name, card }))

test.each(commands)('what $name leaves behind is what its entries say, and all of it is told', async (operation) => {
  const world = await newWorld(api)
  const scenario = scenarios[operation.name]
  await scenario?.setUp?.(world)
  const input = (await scenario?.happy(world)) ?? {}
  const answer = await REST.call(world.entryPoint, operation, input, { 'x-api-key': world.tenant.key })
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  expect(await replayedRows(workOf(api, world.tenant))).toEqual({ faults: [], notProvable: [] })
})

test.each([
  ['the state of a case', `update snvs.cases set state = 'cancelled', due_at = null where tenant_id = $1`, 'state'],
  ['the report behind a case', `update snvs.cases set content = sha256(content) where tenant_id = $1`, 'digest'],
  ['where cases are reported', `update snvs.desks set purge_after_days = 3 where tenant_id = $1`, 'purge_after_days'],
])('%s, changed by raw SQL, is named', async (_what, sql, field) => {
  const world = await newWorld(api)
  const scenario = scenarios['cases.report']
  await scenario?.setUp?.(world)
  const input = (await scenario?.happy(world)) ?? {}
  await REST.call(world.entryPoint, operationCalled('cases.report'), input, { 'x-api-key': world.tenant.key })
  expect((await replayedRows(workOf(api, world.tenant))).faults).toEqual([])
  await tamper(api, sql, [world.tenant.id])
  const { faults } = await replayedRows(workOf(api, world.tenant))
  expect(faults.map((one) => one.field)).toEqual([field])
})
