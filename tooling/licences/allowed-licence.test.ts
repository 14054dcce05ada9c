import { expect, test } from 'vitest'
import { isAllowedLicence } from './allowed-licence.ts'

test.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['GPL-3.0-only OR MIT', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-or-later', false],
  ['(MIT OR (ISC AND GPL-2.0-only))', true],
  ['((ISC AND GPL-2.0-only))', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['Unknown', false],
  ['', false],
])('%s: %s', (expression, allowed) => {
  expect(isAllowedLicence(expression)).toBe(allowed)
})
