import { UnreadableFile } from '../rows/unreadable-file.ts'

const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 3, 4]
/** OpenDocument has the first entry first in its ZIP file, as it is, so that the file is known by it. SheetJS has the other. */
const OPEN_DOCUMENT = ['mimetypeapplication/vnd.oasis.opendocument', 'META-INF/manifest.xml'] as const
const BEHIND_HEADER = 30

const BYTES = 8
/** How many bytes of a ZIP file tell what it is. */
export const BYTES_OF_ZIP = BEHIND_HEADER + OPEN_DOCUMENT[0].length

/** How many bytes of a file that begins like this tell what it is. */
export function tellingBytes(bytes: Uint8Array): number {
  return isZip(bytes) ? BYTES_OF_ZIP : BYTES
}

/** @throws UnreadableFile where these first bytes of a file are those of a workbook */
export function mustBeText(bytes: Uint8Array): void {
  mustBeNoOtherWorkbook(bytes)
  if (isZip(bytes))
    throw new UnreadableFile(
      'damaged',
      'the file is no text but a ZIP file, as an XLSX file is: send it as application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      1,
    )
}

/** @throws UnreadableFile where these first bytes are those of a workbook that is none of XLSX */
export function mustBeNoOtherWorkbook(bytes: Uint8Array): void {
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte))
    throw new UnreadableFile(
      'other_workbook',
      'the file is an .xls file of old, or a workbook with a password: open it in a spreadsheet program, save it as XLSX without a password or as CSV UTF-8, and send that',
      1,
    )
  const entry = Buffer.from(bytes.subarray(BEHIND_HEADER, BYTES_OF_ZIP)).toString('latin1')
  if (isZip(bytes) && OPEN_DOCUMENT.some((first) => entry.startsWith(first)))
    throw new UnreadableFile(
      'other_workbook',
      'the file is of OpenDocument (.ods): open it in a spreadsheet program, save it as XLSX (Excel 2007-365) or as CSV UTF-8, and send that',
      1,
    )
}

function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, at) => bytes[at] === byte)
}
