import { expect, test } from 'vitest'
import { readPackage, writtenPackage } from './typed-package.ts'

test.each([
  ['', null],
  [' \n', null],
  ['40304361', { includes: ['40304361'] }],
  [
    '40304361, 20104103*2; 90999901*10',
    {
      includes: ['40304361', '20104103', '90999901'],
      limits: [
        { code: '20104103', quantity: 2 },
        { code: '90999901', quantity: 10 },
      ],
    },
  ],
  ['40304361*', 'unreadable'],
  ['*2', 'unreadable'],
  ['40304361*two', 'unreadable'],
  ['4*3*2', 'unreadable'],
] as const)('%j is read', (typed, read) => expect(readPackage(typed)).toEqual(read))

test('what is written is read as the same', () => {
  const held = { includes: ['40304361', '20104103'], limits: [{ code: '20104103', quantity: 2 }] }
  expect(writtenPackage(held)).toBe('40304361 20104103*2')
  expect(readPackage(writtenPackage(held))).toEqual(held)
  expect(writtenPackage(null)).toBe('')
})
