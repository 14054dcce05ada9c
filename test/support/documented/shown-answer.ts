/** Stands in a written answer for what varies or is left out. */
const ANYTHING = '…'

/** What was called by a shortened text of an answer, such as `0199…`, and by which text it was answered. */
export type Shortened = Map<string, string>

/**
 * What was answered, in the words of the written answer: where that says `…` and anything may stand, it says `…` too. So an
 * answer is as it was written if the two are equal, and what is returned may be written in its place.
 */
export function shownJson(written: unknown, answered: unknown, shortened: Shortened): unknown {
  if (written === ANYTHING) return written
  if (typeof written === 'string' && typeof answered === 'string') return shownText(written, answered, shortened)
  if (Array.isArray(written) && Array.isArray(answered)) {
    const isBegun = written.at(-1) === ANYTHING
    const items = isBegun ? answered.slice(0, written.length - 1) : answered
    const shown = items.map((item, at) => shownJson(written[at], item, shortened))
    return isBegun ? [...shown, ANYTHING] : shown
  }
  if (isObject(written) && isObject(answered)) return shownObject(written, answered, shortened)
  return answered
}

function shownObject(
  written: Readonly<Record<string, unknown>>,
  answered: Readonly<Record<string, unknown>>,
  shortened: Shortened,
): Record<string, unknown> {
  const named = Object.keys(written).filter((name) => name in answered)
  const others = Object.keys(answered).filter((name) => !(name in written))
  const shown = [...named, ...(ANYTHING in written ? [] : others)].map(
    (name) => [name, shownJson(written[name], answered[name], shortened)] as const,
  )
  return Object.fromEntries([...shown, ...(ANYTHING in written ? [[ANYTHING, ANYTHING] as const] : [])])
}

/** The same of lines of text. A line of nothing but `…` stands for any number of lines. */
export function shownLines(written: string, answered: string, shortened: Shortened): string {
  const lines = answered.split('\n')
  const shown: string[] = []
  let at = 0
  const wanted = written.split('\n')
  for (const [place, line] of wanted.entries()) {
    const next = wanted[place + 1]
    if (line.trim() !== ANYTHING) shown.push(shownText(line, lines[at++] ?? '', shortened))
    else {
      while (at < lines.length && (next === undefined || !matches(next, lines[at] ?? ''))) at += 1
      shown.push(line)
    }
  }
  return [...shown, ...lines.slice(at)].join('\n')
}

function shownText(written: string, answered: string, shortened: Shortened): string {
  if (!matches(written, answered)) return answered
  if (written !== ANYTHING && written.endsWith(ANYTHING)) shortened.set(written, answered)
  return written
}

function matches(written: string, answered: string): boolean {
  const parts = written.split(ANYTHING).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`, 's').test(answered)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
