import { afterAll, beforeAll, expect, test } from 'vitest'
import { REPLAYED_NOUNS } from '@vigencia/api/told-rows.ts'
import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { replayRows, type ReplayedRows } from '@vigencia/database/change-log/replay/replay-rows.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { REST } from './support/call-operation.ts'
import { operations } from './support/operations.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld, NOW, type World } from './support/world.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
  api.setNow(NOW)
})
afterAll(() => api.close())

/** What replaying all streams of a world's tenant finds. */
const replayed = (world: World) =>
  workOf(api, world.tenant).read(async (work) => {
    const streams = await work.sql<{ chain_id: string; kind: StreamKind; revision: string }>(
      'select chain_id, kind, revision from platform.chains where tenant_id = $1',
      [world.tenant.id],
    )
    const found: ReplayedRows[] = []
    for (const { chain_id, kind, revision } of streams) {
      const entries = () => entriesOf(work.sql, work.tenant.id, chain_id)
      found.push(await replayRows(work, REPLAYED_NOUNS, { chain_id, kind, revision: Number(revision) }, entries))
    }
    return found
  })

const commands = operations.filter(({ card }) => card.kind === 'command').map(({ name, card }) => ({ name, card }))

test.each(commands)('what $name leaves behind is what its entries say, and all of it is told', async (operation) => {
  const world = await newWorld(api)
  const scenario = scenarios[operation.name]
  await scenario?.setUp?.(world)
  const input = (await scenario?.happy(world)) ?? {}
  const answer = await REST.call(world.entryPoint, operation, input, { 'x-api-key': world.tenant.key })
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  const found = await replayed(world)
  expect(found.flatMap(({ faults }) => faults)).toEqual([])
  expect(found.flatMap(({ notProvable }) => [...notProvable])).toEqual([])
})
