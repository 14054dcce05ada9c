import { expect, test } from 'vitest'
import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { bookRead } from './book-read.ts'
import type { LimitedRead } from './limited-read.ts'

const on =
  (server: string, revision: number | null): LimitedRead =>
  (_tenantId, run) =>
    run((async (text: string) => {
      if (!text.includes('platform.chains')) return [[server]]
      return revision === null ? [] : [[String(revision)]]
    }) as RowQuery)
const away: LimitedRead = () => Promise.reject(new Error('Connection terminated'))
const KNOWN_BY = { convenioId: 'a convenio', revision: 7 }

test.each([
  ['that has the revision', on('standby', 7), KNOWN_BY, 'standby'],
  ['that has a later one', on('standby', 8), KNOWN_BY, 'standby'],
  ['that lacks the revision', on('standby', 6), KNOWN_BY, 'primary'],
  ['that lacks the convenio', on('standby', null), KNOWN_BY, 'primary'],
  ['that is away', away, KNOWN_BY, 'primary'],
  ['of which nothing says what it must have', on('standby', 7), null, 'primary'],
  ['that is not set', null, KNOWN_BY, 'primary'],
])('with a standby %s, a book is loaded from where it is whole', async (_, standby, knownBy, server) => {
  const read = bookRead(on('primary', null), standby)
  const book = await read('a clinic', knownBy, async (query) => (await query<[string]>('select the book', []))[0]?.[0])
  expect(book).toBe(server)
})

test('what is wrong with a book on both is told', async () => {
  const read = bookRead(on('primary', null), on('standby', 7))
  const wrong = read('a clinic', KNOWN_BY, () => Promise.reject(new Error('a price is no number')))
  await expect(wrong).rejects.toThrow('a price is no number')
})
