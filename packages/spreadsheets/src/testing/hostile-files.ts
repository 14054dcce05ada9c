import { xmlPart } from '../xlsx/xlsx-xml.ts'
import { zipFile } from './zip-file.ts'
import { workbookParts } from './test-workbook.ts'

/** A file that is small as it is sent, and holds more of something than any workbook does. */
export interface HostileFile {
  readonly name: string
  readonly bytes: () => Buffer
}

const SHEET = 'xl/worksheets/sheet7.xml'
const parts = () =>
  workbookParts([
    ['procedure_code', 'procedure_name', 'price'],
    ['1', 'A', '2'],
  ])
const withPart = (name: string, content: string | Buffer) => () => zipFile({ ...parts(), [name]: content })
const repeated = (text: string, count: number) => Buffer.alloc(text.length * count, text)

/** The inner of a sheet behind its header. */
function sheetOf(rows: Buffer): Buffer {
  const header = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>procedure_code</v></c></row>'
  return Buffer.concat([Buffer.from(header), rows, Buffer.from('</sheetData></worksheet>')])
}

/** @param scale 1: as large as a reader without bounds by number lets them be */
export function hostileFiles(scale: number): HostileFile[] {
  const many = (count: number) => Math.ceil(count * scale)
  const inPart = (root: string, text: string, count: number) => {
    const empty = xmlPart(root, '').replace(`></${root}>`, '>').replace('/>', '>')
    return Buffer.concat([Buffer.from(empty), repeated(text, many(count)), Buffer.from(`</${root}>`)])
  }
  return [
    { name: 'elements in elements', bytes: withPart(SHEET, repeated('<a>', many(60_000_000))) },
    { name: 'empty texts', bytes: withPart('xl/sharedStrings.xml', inPart('sst', '<si/>', 26_000_000)) },
    {
      name: 'styles',
      bytes: withPart('xl/styles.xml', inPart('cellXfs', '<xf/>', 13_000_000)),
    },
    {
      name: 'relations',
      bytes: withPart('xl/_rels/workbook.xml.rels', inPart('Relationships', '<Relationship/>', 1_000_000)),
    },
    {
      name: 'parts',
      bytes: () =>
        zipFile({ ...parts(), ...Object.fromEntries(Array.from({ length: many(60_000) }, (_, i) => [`p${i}`, ''])) }),
    },
    {
      name: 'cells without a value',
      bytes: withPart(SHEET, sheetOf(repeated('<row>' + '<c/>'.repeat(16_000) + '</row>', many(1_600)))),
    },
    {
      name: 'rows of one cell, the last there may be',
      bytes: withPart(SHEET, sheetOf(repeated('<row><c r="XFD1"><v>1</v></c></row>', many(1_000_000)))),
    },
    {
      name: 'a number format of brackets',
      bytes: withPart(
        'xl/styles.xml',
        xmlPart('styleSheet', `<numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(many(200_000))}"/></numFmts>`),
      ),
    },
    {
      name: 'names of parts',
      bytes: () =>
        zipFile({
          ...parts(),
          ...Object.fromEntries(Array.from({ length: many(800) }, (_, i) => [`${i}${'n'.repeat(60_000)}`, ''])),
        }),
    },
    {
      name: 'a text of many parts',
      bytes: withPart(
        'xl/sharedStrings.xml',
        Buffer.concat([
          Buffer.from('<sst><si>'),
          repeated(`<t>${'x'.repeat(1_000)}</t>`, many(120_000)),
          Buffer.from('</si></sst>'),
        ]),
      ),
    },
  ]
}
