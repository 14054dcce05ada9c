import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { readKeyRing } from './key-ring.ts'
import { makeVault } from './vault.ts'

const KEY = () => randomBytes(32).toString('base64')
const [ONE, TWO] = [`1:${KEY()}`, `2:${KEY()}`]
/** Node's own words for what fails its authentication. */
const NOT_GENUINE = /unable to authenticate/
const PLACE = { tenant_id: 'a tenant', id: 'a case' }
const REPORT = { ciudadano: { apellido: 'Ñandú' } }

describe('what is sealed', () => {
  const vault = makeVault(readKeyRing('KEYS', `${ONE} ${TWO}`))
  const sealed = vault.seal(PLACE, REPORT)

  test('is sealed by the newest key, opens to what it was, and is never sealed alike twice', () => {
    expect(sealed.key_version).toBe(2)
    expect(vault.open(PLACE, sealed)).toEqual(REPORT)
    expect(sealed.sealed.includes('Ñandú')).toBe(false)
    expect(vault.seal(PLACE, REPORT).sealed.equals(sealed.sealed)).toBe(false)
  })

  test.each([
    ['of another case', { ...PLACE, id: 'another case' }, sealed],
    ['of another tenant', { ...PLACE, tenant_id: 'another tenant' }, sealed],
    ['of another version of the key', PLACE, { ...sealed, key_version: 1 }],
  ])('does not open in the place %s', (_what, place, input) => {
    expect(() => vault.open(place, input)).toThrow(NOT_GENUINE)
  })

  test('does not open when any byte of it was changed', () => {
    for (let i = 0; i < sealed.sealed.length; i++) {
      const changed = Buffer.from(sealed.sealed)
      changed[i] = (changed[i] as number) ^ 1
      expect(() => vault.open(PLACE, { ...sealed, sealed: changed }), `byte ${i}`).toThrow(NOT_GENUINE)
    }
  })

  test('opens while its key is in the ring, and says which one is missing', () => {
    const old = makeVault(readKeyRing('KEYS', ONE)).seal(PLACE, REPORT)
    expect(vault.open(PLACE, old)).toEqual(REPORT)
    expect(() => makeVault(readKeyRing('KEYS', TWO)).open(PLACE, old)).toThrow(/no version 1/)
  })
})

test.each([
  ['nothing', ' '],
  ['no version', KEY()],
  ['version 0', `0:${KEY()}`],
  ['a key of 31 bytes', `1:${randomBytes(31).toString('base64')}`],
  ['one version twice', `${ONE} 1:${KEY()}`],
])('a ring with %s is refused without showing a key', (_what, text) => {
  expect(() => readKeyRing('KEYS', text)).toThrow(OperatorError)
  expect(() => readKeyRing('KEYS', text)).not.toThrow(text.trim() === '' ? /undefined/ : text)
})
