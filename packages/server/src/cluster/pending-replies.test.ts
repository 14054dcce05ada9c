import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PendingReplies } from './pending-replies.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('each request gets the reply to its own id, in whatever order they come', async () => {
  const pending = new PendingReplies<string>()
  const sent: number[] = []
  const [first, second] = [1, 2].map(() => pending.request((id) => void sent.push(id), 1_000))
  expect(new Set(sent).size).toBe(2)
  pending.resolve(sent[1] as number, 'to the second')
  pending.resolve(sent[0] as number, 'to the first')
  expect(await Promise.all([first, second])).toEqual(['to the first', 'to the second'])
})

test('a reply that does not come in time is null, and one that comes later is dropped', async () => {
  const pending = new PendingReplies<string>()
  let late = 0
  const request = pending.request((id) => (late = id), 1_000)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await request).toBeNull()
  pending.resolve(late, 'too late')
  expect(vi.getTimerCount()).toBe(0)
})

test('a reply in the last millisecond is in time', async () => {
  const pending = new PendingReplies<string>()
  const request = pending.request((id) => void setTimeout(() => pending.resolve(id, 'just'), 999), 1_000)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await request).toBe('just')
})
