import { zipFile } from './zip-file.ts'

/**
 * A cell of a test's sheet: a text, a number, a truth value, nothing; or as XML writes it, such as
 * `{ t: 'e', v: '#DIV/0!' }` or `{ f: 'A1+1', v: '3' }`. Style 1 is a day, 2 a code of eight digits.
 */
export type TestCell = string | number | boolean | null | { t?: string; s?: number; f?: string; v?: string }

export const DAY_STYLE = 1
export const CODE_STYLE = 2

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const relations = (...all: readonly [kind: string, target: string][]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The parts of a workbook: its first sheet has these rows, by their place; empty ones are left out of it. */
export function xlsxParts(rows: readonly (readonly TestCell[])[]): Record<string, string | Buffer> {
  const strings: string[] = []
  const sheet = rows.map((row, i) => rowXml(row, i + 1, strings)).join('')
  const xml = (root: string, inner: string, more = '') =>
    `${HEAD}<${root} xmlns="${SPREADSHEET}"${more}>${inner}</${root}>`
  return {
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': xml(
      'workbook',
      '<sheets><sheet name="Preços" sheetId="4" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets>',
      ` xmlns:r="${DOCUMENT}"`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet7.xml'],
      ['worksheet', '/xl/worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': xml(
      'worksheet',
      '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row></sheetData>',
    ),
    'xl/worksheets/sheet7.xml': xml('worksheet', `<sheetData>${sheet}</sheetData>`),
    'xl/sharedStrings.xml': xml(
      'sst',
      strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(''),
    ),
    'xl/styles.xml': xml(
      'styleSheet',
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
    ),
  }
}

export function xlsxFile(rows: readonly (readonly TestCell[])[]): Buffer {
  return zipFile(xlsxParts(rows))
}

function rowXml(row: readonly TestCell[], line: number, strings: string[]): string {
  const cells = row.map((cell, i) =>
    cell === null ? '' : cellXml(cell, `${String.fromCharCode(65 + i)}${line}`, strings),
  )
  return cells.every((cell) => cell === '') ? '' : `<row r="${line}" spans="1:${row.length}">${cells.join('')}</row>`
}

function cellXml(cell: Exclude<TestCell, null>, place: string, strings: string[]): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  const { t, s, f, v } = cell
  const said = `${t === undefined ? '' : ` t="${t}"`}${s === undefined ? '' : ` s="${s}"`}`
  const value =
    t === 'inlineStr' ? `<is><t>${escaped(v ?? '')}</t></is>` : v === undefined ? '' : `<v>${escaped(v)}</v>`
  return `<c r="${place}"${said}>${f === undefined ? '' : `<f>${escaped(f)}</f>`}${value}</c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
