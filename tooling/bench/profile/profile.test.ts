import { expect, test } from 'vitest'
import { stacksOf } from './cpu-profile.ts'
import { flameGraph } from './flame-graph.ts'

const frame = (functionName: string, url = '') => ({ functionName, url })
const profile = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 6] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('answer', 'file:///any/where/packages/server/src/answer.ts'), children: [4, 5] },
    { id: 4, callFrame: frame('parse', 'file:///any/node_modules/.pnpm/zod@4/node_modules/zod/v4/parse.js') },
    { id: 5, callFrame: frame('', 'node:net') },
    { id: 6, callFrame: frame('load', 'node:internal/modules/esm/loader') },
  ],
  samples: [2, 3, 4, 4, 5, 6],
  timeDeltas: [900, 10, 20, 30, 40, 500],
}

test('time is told by who called whom, without idle time and the loading of modules', () => {
  const told = stacksOf(profile).map(({ frames, micros }) => [
    frames.map(({ name, place }) => `${name} ${place}`.trim()).join(' > '),
    micros,
  ])
  expect(told).toEqual([
    ['answer packages/server/src/answer.ts', 10],
    ['answer packages/server/src/answer.ts > parse zod', 50],
    ['answer packages/server/src/answer.ts > (anonymous) node', 40],
  ])
})

test('a flame graph draws what is called below its caller, as wide as it took', () => {
  const drawn = flameGraph('A <title>', stacksOf(profile))
  expect(drawn).toContain('A &lt;title&gt;')
  expect(drawn).toContain(
    '<title>answer packages/server/src/answer.ts: 100.0 %</title><rect x="0.0" y="44" width="1399.5"',
  )
  expect(drawn).toContain('<title>parse zod: 50.0 %</title><rect x="0.0" y="61" width="699.5"')
  expect(drawn).toContain('<title>(anonymous) node: 40.0 %</title><rect x="700.0" y="61" width="559.5"')
  const narrow = stacksOf({ ...profile, samples: [3, 5], timeDeltas: [990, 10] })
  expect(flameGraph('narrow', narrow)).toMatch(/<title>\(anonymous\) node: 1.0 %<\/title><rect [^>]+><\/g>/)
})
