import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findKeys, keysStoredIn } from './own-keys.ts'
import { makePrivacy } from './privacy.ts'
import { readSearchKey } from './search-key.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigencia-keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('keys are made once, also by sixteen who start at once, and nobody else may read them', async () => {
  const made = await Promise.all(Array.from({ length: 16 }, () => keysStoredIn(folder)))
  expect(new Set(made.map((keys) => JSON.stringify(keys))).size).toBe(1)
  expect(await findKeys({ NODE_ENV: 'development', VIGENCIA_DATA: folder })).toEqual(made[0])
  expect(makePrivacy(made[0]!).vault.newest).toBe(1)
  expect(await readdir(folder)).toEqual(['snvs-keys.json'])
  expect((await stat(join(folder, 'snvs-keys.json'))).mode & 0o777).toBe(0o600)
})

test('production does not start without keys, and nobody with one of the two', async () => {
  await expect(findKeys({ NODE_ENV: 'production', VIGENCIA_DATA: folder })).rejects.toThrow(/must both be set/)
  await expect(findKeys({ NODE_ENV: 'test', SNVS_SEARCH_KEY: 'x', VIGENCIA_DATA: folder })).rejects.toThrow(/both/)
  const input = { SNVS_ENCRYPTION_KEYS: 'a', SNVS_SEARCH_KEY: 'b' }
  expect(await findKeys({ NODE_ENV: 'production', ...input })).toEqual(input)
})

test('a search key has 32 bytes', () => {
  expect(() => readSearchKey('short')).toThrow(/SNVS_SEARCH_KEY/)
  expect(readSearchKey(randomBytes(32).toString('base64')).symmetricKeySize).toBe(32)
})
