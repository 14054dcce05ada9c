import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createQueryClient } from './query-client.ts'

test('what was asked for before a command is not taken for what stands behind it', async () => {
  const queries = createQueryClient(() => {})
  let stands = 'old'
  const answers: (() => void)[] = []
  const observer = new QueryObserver(queries, {
    queryKey: ['contracts'],
    queryFn: () => {
      const read = stands
      return new Promise<string>((resolve) => answers.push(() => resolve(read)))
    },
  })
  const unsubscribe = observer.subscribe(() => {})
  await expect.poll(() => answers.length).toBe(1)
  stands = 'new'
  const isReadAgain = queries.invalidateQueries({ queryKey: ['contracts'] })
  await expect.poll(() => answers.length).toBe(2)
  for (const answer of answers) answer()
  await isReadAgain
  expect(observer.getCurrentResult().data).toBe('new')
  unsubscribe()
  queries.clear()
})

test('what is there already is read again too, and another thing is left alone', async () => {
  const queries = createQueryClient(() => {})
  let count = 0
  const observers = ['contracts', 'cases'].map(
    (noun) => new QueryObserver(queries, { queryKey: [noun], queryFn: async () => (count += 1) }),
  )
  const ends = observers.map((observer) => observer.subscribe(() => {}))
  await expect.poll(() => observers.map((one) => one.getCurrentResult().data)).toEqual([1, 2])
  await queries.invalidateQueries({ queryKey: ['contracts'] })
  expect(observers.map((one) => one.getCurrentResult().data)).toEqual([3, 2])
  for (const end of ends) end()
  queries.clear()
})
