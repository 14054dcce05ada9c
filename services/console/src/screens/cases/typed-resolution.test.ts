import { expect, test } from 'vitest'
import { itemsOf, readFound, withTyped } from './typed-resolution.ts'

test.each([
  ['2106719', { resolution: 'was_sent', id_caso: 2_106_719 }],
  [' 2.106.719 ', { resolution: 'was_sent', id_caso: 2_106_719 }],
  ['2,106,719', { resolution: 'was_sent', id_caso: 2_106_719 }],
  ['no', { resolution: 'was_not_sent', id_caso: null }],
  ['NÃO', { resolution: 'was_not_sent', id_caso: null }],
  ['-', { resolution: 'was_not_sent', id_caso: null }],
  ['', null],
  ['0', null],
  ['yes', null],
  ['2106719x', null],
  ['9999999999999999', null],
])('%j beside a case is %j', (text, found) => expect(readFound(text)).toEqual(found))

test('what is no answer is not sent, and an empty cell takes back what was typed', () => {
  const typed = withTyped({ a: '1', b: 'no' }, [['a', ' '], ['c', '20.000'], ['d', 'perhaps']]) // prettier-ignore
  expect(typed).toEqual({ b: 'no', c: '20.000', d: 'perhaps' })
  expect(itemsOf(typed)).toEqual([
    { case_id: 'b', resolution: 'was_not_sent', id_caso: null },
    { case_id: 'c', resolution: 'was_sent', id_caso: 20_000 },
  ])
})
