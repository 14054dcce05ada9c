import { expect, test } from 'vitest'
import { nfc } from './nfc.ts'

const COMPOSED = 'S\u00e3o'
const DECOMPOSED = 'Sa\u0303o'

test.each([
  ['ASCII', 'A-1', 'A-1'],
  ['a composed text', COMPOSED, COMPOSED],
  ['a decomposed text', DECOMPOSED, COMPOSED],
])('%s in NFC', (_words, text, composed) => {
  expect(nfc(text)).toBe(composed)
})
