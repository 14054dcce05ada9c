import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONTROLLERS } from '@vigencia/api/gestion-clinica/controllers.ts'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { makeLoadedDemoApi, type DemoApi } from '@vigencia/testing/fixtures/demo/demo-api.ts'
import { restCall } from '@vigencia/testing/stack/test-api.ts'
import { REST, type WireInput } from './support/call-operation.ts'
import { demoInput, demoThings, NOT_IN_THE_DEMO } from './support/demo/demo-calls.ts'
import { callAll } from './support/demo/old-wire-calls.ts'
import { operationCalled, operations } from './support/operations.ts'
import {
  firstRows,
  OLD_EXAMPLES,
  RECORDED,
  shapeFaults,
  shapeOf,
  takeOld,
  writeTaken,
} from './support/openapi/examples.ts'
import { optionalPlaces } from './support/openapi/optional-places.ts'

let demo: DemoApi
let things: Record<string, unknown>
beforeAll(async () => {
  demo = await makeLoadedDemoApi()
  things = await demoThings(answered, queries)
}, 120_000)
afterAll(async () => {
  await writeTaken()
  await demo.close()
})

const queries = operations.filter(({ card }) => card.route.startsWith('GET /v1/') && !card.route.includes('/snvs/'))

async function answered(name: string, input: WireInput) {
  const { status, body } = await call(name, input)
  if (status !== 200) throw new Error(`${name} answers ${status}: ${JSON.stringify(body)}`)
  return body
}

function call(name: string, input: WireInput) {
  const headers = { 'x-api-key': DEMO_KEY }
  return REST.call((path, request) => demo.service.app.request(path, request), operationCalled(name), input, headers)
}

test.each(queries.filter(({ name }) => !(name in NOT_IN_THE_DEMO)).map((one) => [one.name, one] as const))(
  'the example of %s is like what the demo answers',
  async (name, operation) => {
    const body = await answered(name, demoInput(operation, things))
    const lacked = optionalPlaces(operation.card.output).map((place) => `${place} is only in the `)
    const faults = shapeFaults(shapeOf(RECORDED[name]?.answer ?? null), shapeOf(body))
    expect(faults.filter((one) => !OPEN.test(one) && !lacked.some((start) => one.startsWith(start)))).toEqual([])
  },
)

/** What the caller or a change names itself. */
const OPEN = /\.(contact_info|metadata|portes|new_values|previous_values|question)\./

test.each(CONTROLLERS.map((controller) => [controller.name, controller] as const))(
  'the old wire answers the demo as the examples of %s do',
  async (name, controller) => {
    const shown = new Set<string>()
    await callAll(controller, async (action, request) => {
      const path = `/api/${name}/${action}`
      const { body } = await restCall(demo.service, 'POST', path, request === '' ? '""' : request, {
        'x-api-key': DEMO_KEY,
      })
      expect(body, `${path}: ${JSON.stringify(body)}`).toMatchObject({ Success: true, Warning: false })
      const example = OLD_EXAMPLES[`${name}.${action}`]
      if (process.env['RECORD_EXAMPLES'] === 'on') takeOld(name, action, { request, answer: firstRows(body) })
      else expect(shapeFaults(shapeOf(example?.answer ?? null), shapeOf(body)), path).toEqual([])
      shown.add(action)
      return body.Data
    })
    expect([...shown].toSorted()).toEqual(controller.actions.map((action) => action.name).toSorted())
  },
)
