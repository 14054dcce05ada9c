/** One line of /metrics: what it is about, and how much. */
export interface Figure {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** The figures of one name on a page in the text format of Prometheus, in the order of their workers. */
export function figuresNamed(page: string, name: string): Figure[] {
  const lines = [...page.matchAll(new RegExp(String.raw`^${name}(?:\{([^}]*)\})? (\S+)$`, 'gm'))]
  const figures = lines.map(([, labels = '', value]) => ({
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, text]) => [label, text])),
    value: Number(value),
  }))
  return figures.toSorted((a, b) => Number(a.labels['worker'] ?? 0) - Number(b.labels['worker'] ?? 0))
}
