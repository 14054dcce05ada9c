import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { neighbours } from './neighbours.ts'

const version = (valid_from: string | null, valid_until: string | null): Entry => ({
  id: 1,
  is_active: true,
  valid_from,
  valid_until,
  revision: 3,
  updated_at: '2026-01-01T00:00:00Z',
})

/** As the service answers: the version of the day; else the next one; else the last. */
const serviceOf = (versions: readonly [Entry, ...Entry[]]) => async (day: string) => {
  const holds = ({ valid_from, valid_until }: Entry) =>
    (valid_from === null || valid_from <= day) && (valid_until === null || valid_until >= day)
  const found = versions.find(holds) ?? versions.find(({ valid_from }) => valid_from !== null && valid_from > day)
  return found ?? versions.at(-1) ?? versions[0]
}

const THREE: [Entry, Entry, Entry] = [
  version('2024-01-01', '2024-12-31'),
  version('2025-01-01', '2025-12-31'),
  version('2026-01-01', null),
]

test.each([0, 1, 2])('from version %d on, all versions are found, each once and in order', async (shown) => {
  expect(await neighbours(THREE[shown] as Entry, serviceOf(THREE))).toEqual(THREE)
})

test('an entry that never changed, or that ended, asks no further than its ends', async () => {
  for (const one of [version(null, null), version('2024-01-01', '2024-06-30')])
    expect(await neighbours(one, serviceOf([one]))).toEqual([one])
})
