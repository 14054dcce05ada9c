import { Readable } from 'node:stream'
import { Temporal } from 'temporal-polyfill'
import { ZipFile } from 'yazl'
import { columnLetters } from '../rows/file-row.ts'
import type { FileRows, FileValue } from '../rows/file-value.ts'
import { ENTRY_OF_NO_TIME } from '../zip/zip-archive.ts'
import { cellText, DOCUMENT, escaped, relations, xmlPart } from './xlsx-xml.ts'

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DAY_0 = Temporal.PlainDate.from('1899-12-30')

const CONTENT_TYPES = xmlPart(
  'Types',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${WORKBOOK}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${WORKBOOK}.styles+xml"/>`,
  '',
  TYPES,
)

/** Style 0 is plain, 1 a day, 2 the header. Excel requires each of these lists, and two fills. */
const STYLES = xmlPart(
  'styleSheet',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
)

/** Rows as an XLSX file (ECMA-376) of one sheet. Every text is a text cell, so none is read as a formula. */
export async function xlsxFile(sheetName: string, rows: FileRows): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(xlsxPieces(sheetName, [rows])))
}

/** The same piece by piece, while its rows come in. The first row is the header. */
export async function* xlsxPieces(
  sheetName: string,
  parts: AsyncIterable<FileRows> | Iterable<FileRows>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const workbook = xmlPart(
    'workbook',
    `<sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets>`,
    ` xmlns:r="${DOCUMENT}"`,
  )
  const small = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': STYLES,
  }
  for (const [name, content] of Object.entries(small)) zip.addBuffer(Buffer.from(content), name, ENTRY_OF_NO_TIME)
  const sheet = Readable.from(sheetXml(parts))
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', ENTRY_OF_NO_TIME)
  zip.end()
  const bytes = zip.outputStream as Readable
  // yazl passes no error of its parts on
  sheet.on('error', (error) => bytes.destroy(error))
  try {
    for await (const piece of bytes) yield new Uint8Array(piece as Buffer)
  } finally {
    sheet.destroy()
  }
}

async function* sheetXml(parts: AsyncIterable<FileRows> | Iterable<FileRows>): AsyncGenerator<Buffer> {
  const [before, behind] = xmlPart('worksheet', '<sheetData>|</sheetData>').split('|')
  yield Buffer.from(before as string)
  let count = 0
  for await (const rows of parts) yield Buffer.from(rows.map((row) => rowXml(row, count++)).join(''))
  yield Buffer.from(behind as string)
}

function rowXml(row: readonly FileValue[], index: number): string {
  const cells = row.map((value, i) => cellXml(value, `${columnLetters(i)}${index + 1}`, index === 0))
  return `<row r="${index + 1}">${cells.join('')}</row>`
}

function cellXml(value: FileValue, place: string, isHeader: boolean): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  if (typeof value === 'object') return `<c r="${place}" s="1"><v>${serialOf(value.day)}</v></c>`
  const style = isHeader ? ' s="2"' : ''
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
}

/** Excel counts days from 1899-12-31. From 1900-03-01 it also counts a leap day that 1900 did not have. */
function serialOf(day: string): number {
  const serial = DAY_0.until(day).days
  return serial > 60 ? serial : serial - 1
}
