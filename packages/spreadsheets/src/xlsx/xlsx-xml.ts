/** The XML of OOXML (ECMA-376) that every workbook needs. */
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function relations(...all: readonly [kind: string, target: string][]): string {
  const each = all.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`
}

export function xmlPart(root: string, inner: string, more = '', namespace = SPREADSHEET): string {
  return `${HEAD}<${root} xmlns="${namespace}"${more}>${inner}</${root}>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * A text as the XML of a cell. XLSX writes what XML cannot hold as `_x000D_`, so a text that looks like it is
 * escaped.
 */
export function cellText(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')
  return escaped(plain.replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD'))
}
