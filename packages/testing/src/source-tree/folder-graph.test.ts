import { expect, test } from 'vitest'
import { fewestArrowsUp } from './fewest-arrows-up.ts'
import { foldersWithFolders, graphIn, graphOf, type Graph } from './folder-graph.ts'
import { knotsOf } from './knots.ts'

const file = (path: string, ...imports: string[]) => ({
  path,
  text: imports.map((one) => `import '${one}'`).join('\n'),
})
const graph = (arrows: Record<string, string>): Graph =>
  new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)]))

const TREE = [
  file('main.ts', './a/one.ts', './b/two.ts'),
  file('a/one.ts', '../b/two.ts', './x/three.ts', 'zod'),
  file('a/one.test.ts', '../c/four.ts'),
  file('a/x/three.ts', '../../b/two.ts'),
  file('b/two.ts'),
  file('c/four.ts', '../b/missing.ts'),
]

test('an arrow is a pair of folders of which one imports from the other; tests count for nothing', () => {
  expect(graphIn(TREE, '')).toEqual(graphOfLists({ '(files)': ['a', 'b'], a: ['b'], b: [], c: [] }))
  expect(graphIn(TREE, 'a')).toEqual(graphOfLists({ '(files)': ['x'], x: [] }))
  expect(graphOf(TREE, (path) => (path.startsWith('a/') ? path : undefined))).toEqual(
    graphOfLists({ 'a/one.ts': ['a/x/three.ts'], 'a/x/three.ts': [] }),
  )
})

test('folders that hold folders are levels to look at', () => {
  expect(foldersWithFolders(TREE)).toEqual(['', 'a'])
})

test('a knot is every group that reaches each other', () => {
  expect(knotsOf(graph({ a: 'b', b: 'c', c: 'ad', d: 'e', e: 'f', f: 'e', g: 'a' }))).toEqual([
    ['a', 'b', 'c'],
    ['e', 'f'],
  ])
  expect(knotsOf(graph({ a: 'bc', b: 'c', c: '' }))).toEqual([])
})

test('as few arrows as possible point up', () => {
  expect(fewestArrowsUp(graph({ c: '', b: 'c', a: 'bc' }))).toEqual({ order: ['a', 'b', 'c'], up: [] })
  // of the two arrows back only one need point up, whatever the order in which the nodes come
  expect(fewestArrowsUp(graph({ a: 'b', b: 'c', c: 'ab', d: 'a' })).up).toEqual([['b', 'c']])
  expect(fewestArrowsUp(graph({ a: 'b', b: 'ac', c: 'd', d: 'c' })).up).toHaveLength(2)
})

function graphOfLists(arrows: Record<string, string[]>): Graph {
  return new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)]))
}
