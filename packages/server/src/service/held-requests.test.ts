import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { HeldRequests } from './held-requests.ts'

const request = () => ({}) as IncomingMessage
const response = {} as ServerResponse

test('what comes while the port closes is served once it is closed, in its order, and nothing before', async () => {
  const held = new HeldRequests()
  expect(held.takes(request(), response)).toBe(false)
  let underWay = 1
  const quiet = held.hold(() => underWay)
  const [first, second] = [request(), request()]
  expect([held.takes(first, response), held.takes(second, response)]).toEqual([true, true])
  underWay = 3
  const seen = await Promise.race([quiet.then(() => 'quiet'), new Promise((resolve) => setTimeout(resolve, 50, 'not'))])
  expect(seen).toBe('not')
  underWay = 2
  await quiet
  const served: IncomingMessage[] = []
  held.release((one) => void served.push(one))
  expect(served).toEqual([first, second])
  expect(served[0]).toBe(first)
  expect(held.takes(request(), response)).toBe(false)
})

test('an answer that takes long holds up no port', async () => {
  await new HeldRequests().hold(() => 1)
})
