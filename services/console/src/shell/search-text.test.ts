import { expect, test } from 'vitest'
import { countIn, dayIn, oneOf, readSearch, textIn, writeSearch } from './search-text.ts'

test('an address keeps the zeros of a code, and loses what is empty', () => {
  const search = { code: '0101', day: '2024-06-14', quantity: 2, plan: undefined, type: null, note: '' }
  expect(writeSearch(search)).toBe('?code=0101&day=2024-06-14&quantity=2')
  expect(readSearch('?code=0101&day=2024-06-14')).toEqual({ code: '0101', day: '2024-06-14' })
  expect(writeSearch({})).toBe('')
})

test('what does not fit is left out, and the page opens all the same', () => {
  expect(dayIn('14/06/2024')).toBeUndefined()
  expect(dayIn('2024-06-14')).toBe('2024-06-14')
  expect(countIn('2')).toBe(2)
  expect(countIn('-2')).toBeUndefined()
  expect(oneOf('b', ['a', 'c'])).toBeUndefined()
  expect(textIn(['a'])).toBeUndefined()
})
