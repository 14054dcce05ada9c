/** The cells that a spreadsheet puts on the clipboard: lines, and tabs between. Quoted ones may hold both. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y
  for (;;) {
    const match = cell.exec(text)
    if (match === null) break
    const [, quoted, plain = '', end = ''] = match
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  // a spreadsheet ends its last line too
  return rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows
}
