import { describe, expect, test } from 'vitest'
import { PRICE_NOTES, PROCEDURE_CODE, PROCEDURE_NAME } from '../pricing/price-texts.ts'
import { textFault, type TextRule } from './text-rule.ts'

const CONTROL = 'holds a control character such as NUL'
const INVISIBLE = 'holds an invisible character such as a zero-width space'
const SURROGATE = 'holds half a character (a lone surrogate)'

describe('a text', () => {
  test.each<[string, TextRule, string, string | null]>([
    ['a code', PROCEDURE_CODE, '10101012', null],
    ['a code of 50 characters', PROCEDURE_CODE, '1'.repeat(50), null],
    ['a code of 51', PROCEDURE_CODE, '1'.repeat(51), 'has 51 characters, and may have at most 50'],
    ['a code of 50 characters outside the first plane', PROCEDURE_CODE, '\u{1f9b7}'.repeat(50), null],
    ['a code of 51 of them', PROCEDURE_CODE, '\u{1f9b7}'.repeat(51), 'has 51 characters, and may have at most 50'],
    ['no code', PROCEDURE_CODE, '', 'is empty'],
    ['a code in two lines', PROCEDURE_CODE, '1\n2', CONTROL],
    ['a code with a tab', PROCEDURE_CODE, '1\t2', CONTROL],
    ['a name in two lines', PROCEDURE_NAME, 'A\r\nB\tC', null],
    ['a name of 501 characters', PROCEDURE_NAME, 'A'.repeat(501), 'has 501 characters, and may have at most 500'],
    ['no name', PROCEDURE_NAME, '', 'is empty'],
    ['a name with NUL', PROCEDURE_NAME, 'A\0', CONTROL],
    ['a name with DEL', PROCEDURE_NAME, 'A\u007f', CONTROL],
    ['a name with a C1 control', PROCEDURE_NAME, 'A\u0085', CONTROL],
    ['a name with a no-break space', PROCEDURE_NAME, 'A\u00a0B', null],
    ['a name with a whole pair', PROCEDURE_NAME, 'A\u{1f9b7}', null],
    ['a name with half a pair', PROCEDURE_NAME, 'A\ud83e', SURROGATE],
    ['a code with a zero-width space', PROCEDURE_CODE, '1010\u200b1012', INVISIBLE],
    ['a code with a soft hyphen', PROCEDURE_CODE, '1010\u00ad1012', INVISIBLE],
    ['a name that turns its direction', PROCEDURE_NAME, 'A\u202eB', INVISIBLE],
    ['a name with an isolate', PROCEDURE_NAME, 'A\u2066B\u2069', INVISIBLE],
    ['a name with a joined emoji', PROCEDURE_NAME, '\u{1f469}\u200d\u{1f52c}', INVISIBLE],
    ['notes with a joined emoji', PRICE_NOTES, '\u{1f469}\u200d\u{1f52c}', null],
    ['no notes', PRICE_NOTES, '', null],
    [
      'notes that are too long and hold NUL',
      PRICE_NOTES,
      '\0'.repeat(10_001),
      'has 10001 characters, and may have at most 10000',
    ],
  ])('%s', (_words, rule, value, reason) => {
    expect(textFault(value, rule)?.reason ?? null).toBe(reason)
  })
})
