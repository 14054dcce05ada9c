import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { clientFiles } from './client-files.ts'
import { clientOperations } from './client-operations.ts'

const CHECKOUT = new URL('../../', import.meta.url)
const FILES = clientFiles()

test.each(FILES)('the typed client is made of the cards as they are: $file (else: npm run openapi)', async (made) => {
  const stored = await readFile(new URL(made.file, CHECKOUT), 'utf8')
  // the whole text of a file that differs would be hundreds of pages
  const line = stored.split('\n').findIndex((text, i) => text !== made.text.split('\n')[i])
  expect(line === -1 ? '' : made.text.split('\n')[line]).toBe(line === -1 ? '' : stored.split('\n')[line])
  expect(stored.length).toBe(made.text.length)
})

test('no file of the typed client is left of what the cards no longer have', async () => {
  const folder = new URL('packages/client/src/operations/', CHECKOUT)
  const there = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = there.filter((one) => one.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`)
  const written = FILES.map(({ file }) => new URL(file, CHECKOUT).pathname)
  expect(files.map((file) => file.replaceAll('//', '/')).toSorted()).toEqual(written.toSorted())
})

test.each(['api', 'snvs'] as const)('every operation of the document of %s is in the typed client', async (service) => {
  const document = JSON.parse(await readFile(new URL(`docs/openapi/${service}.json`, CHECKOUT), 'utf8')) as {
    paths: Record<string, Record<string, { operationId?: string }>>
  }
  const documented = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId))
  const paths = clientOperations()[service].map(({ path }) => path)
  expect(documented.filter((id) => id !== undefined && !paths.includes(id))).toEqual([])
})
