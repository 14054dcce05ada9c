import { setImmediate as afterEvents } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FairQueue } from './fair-queue.ts'

/** Work that ends when it is told to, and what has begun, in its order. */
function workshop(queue: FairQueue) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (tenantId: string, name: string, signal?: AbortSignal) =>
    queue.run(tenantId, signal, async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await afterEvents()
  }
  return { begun, ask, end }
}

test('no more runs at a time than may, and then the tenant with the fewest running is next', async () => {
  const { begun, ask, end } = workshop(new FairQueue(2))
  const all = ['a1', 'a2', 'a3', 'a4', 'b1'].map((name) => ask(name[0] as string, name))
  await afterEvents()
  expect(begun).toEqual(['a1', 'a2'])
  await end('a1')
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  for (const name of ['a2', 'b1', 'a3', 'a4']) await end(name)
  await Promise.all(all)
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4'])
})

test('tenants take turns where only one runs at a time', async () => {
  const { begun, ask, end } = workshop(new FairQueue(1))
  const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']
  const all = names.map((name) => ask(name[0] as string, name))
  for (let served = 0; served < names.length; served += 1) await end(begun.at(-1) ?? 'a1')
  await Promise.all(all)
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
})

test('one tenant never has all places, where its share says so', async () => {
  const { begun, ask, end } = workshop(new FairQueue(3, 2))
  const all = ['a1', 'a2', 'a3', 'b1'].map((name) => ask(name[0] as string, name))
  await afterEvents()
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  for (const name of ['b1', 'a1', 'a2', 'a3']) await end(name)
  await Promise.all(all)
})

test('who is told to end leaves the queue, and work that fails gives its place to the next', async () => {
  const queue = new FairQueue(1)
  const { begun, ask, end } = workshop(queue)
  const gone = new AbortController()
  const first = ask('a', 'a1')
  const second = ask('b', 'b1', gone.signal)
  const failing = queue.run('c', undefined, () => Promise.reject(new Error('failed')))
  failing.catch(() => {})
  const last = ask('d', 'd1')
  gone.abort(new Error('too late'))
  await expect(second).rejects.toThrow('too late')
  await end('a1')
  await expect(failing).rejects.toThrow('failed')
  await end('d1')
  await Promise.all([first, last])
  expect(begun).toEqual(['a1', 'd1'])
})
