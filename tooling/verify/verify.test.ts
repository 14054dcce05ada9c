import { expect, test } from 'vitest'
import type { Part } from './parts.ts'
import { verify } from './verify.ts'

const part = (name: string, program: string): Part => ({ name, args: ['-e', program], remedy: `mend ${name}` })
const NEVER = new AbortController().signal

async function run(parts: Part[], stop: AbortSignal = NEVER) {
  const lines: string[] = []
  return { code: await verify(parts, stop, (line) => void lines.push(line)), lines }
}

test('parts that pass say their time, and nothing of what they wrote', async () => {
  const { code, lines } = await run([part('lint', 'console.log("noise")'), part('types', '')])
  expect(code).toBe(0)
  expect(lines.slice(0, 2).toSorted()).toEqual([
    expect.stringMatching(/^passed {2}lint +\d+\.\d s$/),
    expect.stringMatching(/^passed {2}types +\d+\.\d s$/),
  ])
  expect(lines[2]).toMatch(/^verified in \d+\.\d s$/)
})

test('one that fails shows its output and what to do, and the others are run all the same', async () => {
  const { code, lines } = await run([
    part('lint', 'console.log("out"); console.error("err"); process.exit(3)'),
    part('types', ''),
    part('format', ''),
  ])
  expect(code).toBe(1)
  expect(lines).toHaveLength(4)
  const failure = lines.find((line) => line.includes('FAILED'))
  expect(failure).toMatch(/FAILED {2}lint/)
  for (const text of ['out', 'err', 'lint: mend lint']) expect(failure).toContain(text)
  expect(lines.at(-1)).toMatch(/^not verified: lint \(\d+\.\d s\)$/)
})

test('asked to stop, it stops what runs and starts nothing more', async () => {
  const started = performance.now()
  const slow = part('slow', 'setTimeout(() => {}, 60_000)')
  const { code, lines } = await run([slow, slow, slow], AbortSignal.timeout(300))
  expect({ code, lines }).toEqual({ code: 130, lines: [] })
  expect(performance.now() - started).toBeLessThan(20_000)
})
