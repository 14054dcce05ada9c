import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messageSchemasIn, NO_SCHEMAS } from './message-schemas.ts'

/** Invented, in the manner of the real ones: the main file includes another, and a third has no version. */
const MAIN = `<?xml version="1.0" encoding="ISO-8859-1"?><schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:ans="urn:x" targetNamespace="urn:x" elementFormDefault="qualified">
  <include schemaLocation="tissSimpleTypesV4_03_00.xsd"/><include schemaLocation="without-version.xsd"/><element name="mensagemTISS" type="ans:st_numerico4"/></schema>`
const TYPES = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"><simpleType name="st_numerico4"><restriction base="integer"><totalDigits value="4"/></restriction></simpleType></schema>`
const EMPTY = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"/>`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schemas-'))
  const files = { 'tissV4_03_00.xsd': MAIN, 'tissSimpleTypesV4_03_00.xsd': TYPES, 'without-version.xsd': EMPTY }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
})
afterAll(() => rm(folder, { recursive: true }))

const message = (text: string) =>
  Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><mensagemTISS xmlns="urn:x">${text}</mensagemTISS>`, 'latin1')

test('a message is held against the schemas of its version, and what does not fit is told', async () => {
  const schemas = await messageSchemasIn(folder)
  expect(await schemas.isValid(message('1234'), '4.03.00')).toBe(true)
  expect(await schemas.isValid(message('12345'), '4.03.00')).toBe(false)
  expect(await schemas.isValid(message('é'), '4.03.00')).toBe(false)
})

test('of a version without schemas, and without a folder, nothing is said', async () => {
  expect(await (await messageSchemasIn(folder)).isValid(message('1'), '4.01.00')).toBeNull()
  expect(await NO_SCHEMAS.isValid(message('1'), '4.03.00')).toBeNull()
})

test('a folder that is not there is no folder without schemas', async () => {
  await expect(messageSchemasIn(join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
})
