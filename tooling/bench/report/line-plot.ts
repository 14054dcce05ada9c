/** What a plot shows: one line a series, over the same places on the axis. */
export interface LinePlot {
  readonly title: string
  readonly places: readonly string[]
  readonly placesTitle: string
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[]
}

const WIDTH = 720
const HEIGHT = 360
const LEFT = 64
const RIGHT = 170
const TOP = 48
const BOTTOM = 52

/** An SVG of lines over evenly spaced places, from nothing up, readable on light and on dark pages. */
export function linePlot({ title, places, placesTitle, series }: LinePlot): string {
  const step = niceStep(Math.max(...series.flatMap(({ values }) => values)) / 5)
  const steps = Math.ceil(Math.max(...series.flatMap(({ values }) => values)) / step)
  const x = (i: number) => LEFT + (i * (WIDTH - LEFT - RIGHT)) / Math.max(1, places.length - 1)
  const y = (value: number) => HEIGHT - BOTTOM - (value / (steps * step)) * (HEIGHT - TOP - BOTTOM)
  const grid = Array.from({ length: steps + 1 }, (_, i) => i * step).flatMap((value) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#d5d9e0"/>`,
    text([LEFT - 8, y(value) + 4], 'end', value.toLocaleString('en-US')),
  ])
  const labels = places.map((place, i) => text([x(i), HEIGHT - BOTTOM + 20], 'middle', place))
  const lines = series.flatMap(({ name, color, values }) => {
    const points = values.map((value, i) => `${round(x(i))},${round(y(value))}`)
    const dots = points
      .map((point) => point.split(','))
      .map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${color}"/>`)
    const end: [number, number] = [x(values.length - 1) + 12, y(values.at(-1) ?? 0) + 4]
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2.5"/>`,
      ...dots,
      text(end, 'start', name, ` fill="${color}" font-weight="600"`),
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}"`,
    `  font-family="system-ui, sans-serif" font-size="13" fill="#4a5361">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="8" fill="#ffffff"/>`,
    text([LEFT, 28], 'start', title, ' font-size="16" font-weight="600" fill="#1d2430"'),
    ...grid,
    ...labels,
    text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12], 'middle', placesTitle),
    ...lines,
    '</svg>\n',
  ].join('\n')
}

function text(at: [number, number], anchor: string, words: string, more = ''): string {
  return `<text x="${round(at[0])}" y="${round(at[1])}" text-anchor="${anchor}"${more}>${words}</text>`
}

/** 1, 2 or 5 times a power of ten, at least this much. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
