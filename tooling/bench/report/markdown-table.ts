/** A Markdown table with its columns aligned, all but the first to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, 4, ...rows.map((row) => row[i]?.length ?? 0)))
  const width = (i: number) => widths[i] ?? 0
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : cell.padStart(width(i)))).join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '-'.repeat(width(i)) : `${'-'.repeat(width(i) - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** "12 345": whole, with thin groups that a table can be read by. */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}
