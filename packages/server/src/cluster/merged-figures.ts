/**
 * Figures of several processes as one page in the text format of Prometheus. Each process labels its lines with its
 * number, so they only have to be put together by their names: a name is described once, and its lines follow.
 */
export function mergedFigures(pages: readonly string[]): string {
  const byHead = new Map<string, string[]>()
  for (const page of pages) {
    for (const block of page.trimEnd().split('\n\n')) {
      const [help = '', type = '', ...lines] = block.trim().split('\n')
      if (help === '') continue
      const head = `${help}\n${type}`
      const known = byHead.get(head)
      if (known === undefined) byHead.set(head, lines)
      else known.push(...lines)
    }
  }
  return `${[...byHead].map(([head, lines]) => [head, ...lines].join('\n')).join('\n\n')}\n`
}
