import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (name: string) => readFile(new URL(name, root), 'utf8')

test('an install by an older Node than the one it brings passes over nothing that needs the newer one', async () => {
  const { optionalDependencies: nodes } = JSON.parse(await read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const nodeVersion = /^nodeVersion: (\S+)$/m.exec(await read('pnpm-workspace.yaml'))?.[1]
  const brought = Object.entries(nodes ?? {}).filter(([name]) => name.startsWith('node-'))
  expect(brought.length).toBeGreaterThan(0)
  expect(brought.map(([, version]) => version)).toEqual(brought.map(() => nodeVersion))
})
