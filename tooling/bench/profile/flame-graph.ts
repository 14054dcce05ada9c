import type { Frame, Stack } from './cpu-profile.ts'

const WIDTH = 1400
const ROW = 17
const TOP = 44
/** Narrower than this is not drawn, in the share of all. */
const LEAST = 0.002
const LETTER = 6.2
const COLORS: Record<Frame['whose'], string> = {
  project: '#8fd19e',
  library: '#f3c58b',
  node: '#b9c9e8',
  engine: '#d9d4e3',
}

interface Block {
  readonly frame: Frame
  micros: number
  readonly calls: Map<string, Block>
}

/** A flame graph as SVG: who was called by the row above, as wide as the time it took with all that it called. */
export function flameGraph(title: string, stacks: readonly Stack[]): string {
  const all = blocksOf(stacks)
  const drawn: string[] = []
  const deepest = draw(drawn, all, all.micros, 0, -1)
  const height = TOP + (deepest + 1) * ROW + 12
  const legend = Object.entries(COLORS).map(
    ([whose, color], i) =>
      `<rect x="${WIDTH - 400 + i * 100}" y="14" width="12" height="12" fill="${color}"/><text x="${WIDTH - 384 + i * 100}" y="24">${whose}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}"`,
    `  font-family="ui-monospace, monospace" font-size="10.5" fill="#1d2430">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="8" y="25" font-family="system-ui, sans-serif" font-size="15" font-weight="600">${escaped(title)}</text>`,
    ...legend,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

function blocksOf(stacks: readonly Stack[]): Block {
  const all: Block = { frame: { name: 'all', place: '', whose: 'engine' }, micros: 0, calls: new Map() }
  for (const { frames, micros } of stacks) {
    let block = all
    block.micros += micros
    for (const frame of frames) {
      const key = `${frame.name} ${frame.place}`
      const called: Block = block.calls.get(key) ?? { frame, micros: 0, calls: new Map() }
      called.micros += micros
      block.calls.set(key, called)
      block = called
    }
  }
  return all
}

/** Draws what a block called, side by side, the longest first; answers the deepest row that was drawn. */
function draw(drawn: string[], { calls, frame, micros }: Block, all: number, from: number, row: number): number {
  if (row >= 0) drawn.push(rectangle(frame, micros / all, from / all, row))
  let deepest = row
  let at = from
  for (const called of [...calls.values()].toSorted((a, b) => b.micros - a.micros)) {
    if (called.micros / all < LEAST) break
    deepest = Math.max(deepest, draw(drawn, called, all, at, row + 1))
    at += called.micros
  }
  return deepest
}

function rectangle({ name, place, whose }: Frame, share: number, from: number, row: number): string {
  const [x, width] = [from * WIDTH, share * WIDTH]
  const words = place === '' ? name : `${name} ${place}`
  const fitting = words.slice(0, Math.max(0, Math.floor((width - 4) / LETTER)))
  const y = TOP + row * ROW
  return [
    `<g><title>${escaped(`${words}: ${(share * 100).toFixed(1)} %`)}</title>`,
    `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(0.5, width - 0.5).toFixed(1)}" height="${ROW - 1}" fill="${COLORS[whose]}"/>`,
    fitting.length > 2 ? `<text x="${(x + 2).toFixed(1)}" y="${y + 12}">${escaped(fitting)}</text></g>` : '</g>',
  ].join('')
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
