import { expect, test } from 'vitest'
import { visitLimit } from './visit-limit.ts'

test('a network begins so many visits in a minute, and another one begins all the same', async () => {
  const limit = visitLimit(2)
  await limit.take('192.0.2.7')
  await limit.take('192.0.2.7')
  await expect(limit.take('192.0.2.7')).rejects.toMatchObject({ code: 'rate_limited' })
  await limit.take('192.0.2.8')
})
