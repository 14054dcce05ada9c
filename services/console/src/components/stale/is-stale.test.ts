import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SOURCE = fileURLToPath(new URL('../../', import.meta.url))
/** An error of a change after which the screen reads again and does not wait for it. */
const UNAWAITED = /isStale\(\w+\)\) void |onError: \([^)]*\) => void /

test('whoever goes on with theirs goes on from what stands now: no screen tells of a change before it has read it', async () => {
  const found: string[] = []
  let read = 0
  for await (const name of glob('**/*.{ts,tsx}', { cwd: SOURCE })) {
    if (name.endsWith('.test.ts')) continue
    read += 1
    if (UNAWAITED.test(await readFile(`${SOURCE}${name}`, 'utf8'))) found.push(name)
  }
  expect(read).toBeGreaterThan(100)
  expect(found).toEqual([])
})
