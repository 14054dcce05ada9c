import { expect, test } from 'vitest'
import { atLeast, atMost, bounded, compared, notRun } from './figure.ts'

const rates = { what: 'a quote', peer: 'a peer', show: (value: number) => `${value} /s`, size: '3 rounds' }

test('a ratio is the median of the rounds, not the ratio of the medians', () => {
  const figure = compared({ ...rates, ours: [10, 40, 30], peers: [10, 10, 30], goal: atLeast(1) })
  expect(figure).toMatchObject({ ours: '30 /s', peers: '10 /s', ratio: '1.00 x (1.00 to 4.00)', met: true })
})

test.each([
  ['at least 2.5, reached to the hundredth', atLeast(2.5), 25, true],
  ['at least 2.5, missed by the least', atLeast(2.5), 24.99, false],
  ['at most 1.3, reached to the tenth', atMost(1.3), 13, true],
  ['at most 1.3, missed by the least', atMost(1.3), 13.01, false],
])('a goal of %s', (_words, goal, ours, met) => {
  expect(compared({ ...rates, ours: [ours], peers: [10], goal }).met).toBe(met)
})

test('a bound holds for the worst round, whatever the median is', () => {
  const memory = { what: 'memory', size: '3 rounds', show: (value: number) => `${value} MiB`, goal: atMost(64, 'MiB') }
  expect(bounded({ ...memory, values: [10, 64, 12] })).toMatchObject({ ours: '12 MiB, most 64 MiB', met: true })
  expect(bounded({ ...memory, values: [10, 65, 12] })).toMatchObject({ goal: '<= 64 MiB', met: false })
})

test('what is not run is neither met nor missed', () => {
  expect(notRun('a start', atMost(6, 's'), 'it installs')).toMatchObject({
    met: null,
    goal: '<= 6 s',
    size: 'it installs',
  })
})
