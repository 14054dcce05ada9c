import { UnreadableFile } from '../rows/unreadable-file.ts'

const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 3, 4]

/** @throws UnreadableFile where these first bytes of a file are those of a workbook */
export function mustBeText(bytes: Uint8Array): void {
  mustBeNoOldWorkbook(bytes)
  if (ZIP.every((byte, at) => bytes[at] === byte))
    throw new UnreadableFile(
      'damaged',
      'the file is no text but a ZIP file, as an XLSX file is: send it as application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      1,
    )
}

/** @throws UnreadableFile where these first bytes are those of a file of Excel before 2007, or of a locked one */
export function mustBeNoOldWorkbook(bytes: Uint8Array): void {
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte))
    throw new UnreadableFile(
      'old_workbook',
      'the file is an .xls file of old, or a workbook with a password: open it in a spreadsheet program, save it as XLSX without a password or as CSV UTF-8, and send that',
      1,
    )
}
