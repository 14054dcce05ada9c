import { expect, test } from 'vitest'
import { signInFailures } from './sign-in-failures.ts'

const ANA = { person: 'ana', address: '192.0.2.7' }

function failures() {
  const waited: number[] = []
  const counted = signInFailures((ms) => Promise.resolve(waited.push(ms)))
  const fail = async (attempt: typeof ANA, times: number) => {
    for (let i = 0; i < times; i++) await counted.count(attempt)
  }
  return { ...counted, waited, fail }
}

test('the first failures of a person slow nothing, later ones more and more, and never for long', async () => {
  const { slow, fail, waited } = failures()
  const elsewhere = (i: number) => ({ ...ANA, address: `198.51.100.${i}` })
  for (let i = 0; i < 12; i++) {
    await slow(elsewhere(i))
    await fail(elsewhere(i), 1)
  }
  expect(waited).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000, 4000, 4000])
})

test('who fails ten times with one person is refused from that network, and the person is let in from another', async () => {
  const { slow, fail } = failures()
  await fail(ANA, 9)
  await slow(ANA)
  await fail(ANA, 1)
  await expect(slow(ANA)).rejects.toMatchObject({ code: 'rate_limited' })
  await slow({ ...ANA, address: '203.0.113.9' })
  await slow({ ...ANA, person: 'rui' })
})

test('who fails with many people is refused from that network', async () => {
  const { slow, fail } = failures()
  for (let i = 0; i < 100; i++) await fail({ ...ANA, person: `person ${i}` }, 1)
  await expect(slow({ ...ANA, person: 'nobody yet' })).rejects.toMatchObject({ code: 'rate_limited' })
})
