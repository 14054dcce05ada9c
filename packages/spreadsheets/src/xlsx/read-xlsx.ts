import type { FileRow } from '../rows/file-row.ts'
import type { ReadingOptions } from '../rows/incoming-file.ts'
import { withinSilence } from '../rows/within-silence.ts'
import { mustBeNoOtherWorkbook, BYTES_OF_ZIP } from '../text/must-be-text.ts'
import { chooseSheet } from './choose-sheet.ts'
import { readNumberFormats } from './number-formats.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetBounds, sheetRows } from './sheet-rows.ts'
import { spooled } from './spooled-file.ts'
import { readWorkbook } from './workbook.ts'
import { ZipParts } from './zip-parts.ts'

/**
 * The rows of one sheet of an XLSX file (ECMA-376), some at a time, the header first. Empty rows are left out.
 * It is the sheet that was told, or the only one that has rows.
 * @throws UnreadableFile behind the last row that can be read
 */
export async function* readXlsx(
  file: AsyncIterable<Uint8Array>,
  options: ReadingOptions = {},
): AsyncGenerator<readonly FileRow[]> {
  const spool = await spooled(withinSilence(file, options))
  try {
    const { buffer } = await spool.read(Buffer.alloc(BYTES_OF_ZIP), 0, BYTES_OF_ZIP, 0)
    mustBeNoOtherWorkbook(buffer)
    const parts = await ZipParts.of(spool.fd)
    const { sheets, sharedStrings, styles, from1904 } = await readWorkbook(parts)
    const context = {
      sharedStrings: await readSharedStrings(parts, sharedStrings),
      formats: await readNumberFormats(parts, styles),
      from1904,
    }
    const bounds = new SheetBounds()
    const sheet = await chooseSheet(sheets, options.sheet, async ({ path }) => {
      for await (const _rows of sheetRows(parts.read(path), context, bounds)) return true
      return false
    })
    if (options.readAs !== undefined) options.readAs.sheet = sheet.name
    yield* sheetRows(parts.read(sheet.path), context, bounds)
  } finally {
    await spool.close()
  }
}
