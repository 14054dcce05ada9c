import type { Column } from './column.ts'

/** The rows as CSV that a spreadsheet of the tenant's country opens: semicolons, since a comma parts decimals there. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))]
  return lines.map((cells) => cells.map(quoted).join(';')).join('\r\n') + '\r\n'
}

/** A text that begins like a formula is one to a spreadsheet, unless a tab stands before it. A number with its sign is none. */
function quoted(text: string): string {
  const safe = /^[=@]|^[+-](?![\d.,]+$)/.test(text) ? `\t${text}` : text
  return /[;"\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const BYTE_ORDER_MARK = '\uFEFF'

/** Hands a file to the browser, which puts it where downloads go. */
export function download(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
