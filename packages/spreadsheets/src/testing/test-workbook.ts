import { DOCUMENT, escaped, relations, xmlPart } from '../xlsx/xlsx-xml.ts'
import { zipFile } from './zip-file.ts'

/**
 * A cell of a test's sheet: a text, a number, a truth value, or null for nothing.
 * An object is written as it is in XML, such as `{ t: 'e', v: '#DIV/0!' }` or `{ f: 'A1+1', v: '3' }`.
 * Style 1 is a day, style 2 a code of eight digits.
 */
export type TestCell = string | number | boolean | null | { t?: string; s?: number; f?: string; v?: string }

export const DAY_STYLE = 1
export const CODE_STYLE = 2

type TestRows = readonly (readonly TestCell[])[]

/**
 * The parts of a workbook whose first sheet has these rows, and whose second, "Notes", has the others. Empty rows are
 * left out of it.
 */
export function workbookParts(rows: TestRows, notes: TestRows = []): Record<string, string | Buffer> {
  const strings: string[] = []
  const sheetOf = (all: TestRows) => all.map((row, i) => rowXml(row, i + 1, strings)).join('')
  const sheet = sheetOf(rows)
  const second = sheetOf(notes)
  return {
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': xmlPart(
      'workbook',
      '<sheets><sheet name="Única" sheetId="4" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets>',
      ` xmlns:r="${DOCUMENT}"`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet7.xml'],
      ['worksheet', '/xl/worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': xmlPart('worksheet', `<sheetData>${second}</sheetData>`),
    'xl/worksheets/sheet7.xml': xmlPart('worksheet', `<sheetData>${sheet}</sheetData>`),
    'xl/sharedStrings.xml': xmlPart(
      'sst',
      strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(''),
    ),
    'xl/styles.xml': xmlPart(
      'styleSheet',
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
    ),
  }
}

export function testWorkbook(rows: TestRows, notes: TestRows = []): Buffer {
  return zipFile(workbookParts(rows, notes))
}

/** A workbook whose directory claims that each part unpacks to this many bytes. */
export function workbookThatClaims(rows: TestRows, unpackedBytes: number): Buffer {
  return zipFile(workbookParts(rows), unpackedBytes)
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
  const output = `${t === undefined ? '' : ` t="${t}"`}${s === undefined ? '' : ` s="${s}"`}`
  const value =
    t === 'inlineStr' ? `<is><t>${escaped(v ?? '')}</t></is>` : v === undefined ? '' : `<v>${escaped(v)}</v>`
  return `<c r="${place}"${output}>${f === undefined ? '' : `<f>${escaped(f)}</f>`}${value}</c>`
}
