import type { FileRow } from '../rows/file-row.ts'
import type { ReadingOptions } from '../rows/incoming-file.ts'
import { withinSilence } from '../rows/within-silence.ts'
import { readNumberFormats } from './number-formats.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-rows.ts'
import { spooled } from './spooled-file.ts'
import { readWorkbook } from './workbook.ts'
import { ZipParts } from './zip-parts.ts'

/**
 * The rows of the first sheet of an XLSX file (ECMA-376), some at a time, the header first. Empty rows are left out.
 * @throws UnreadableFile behind the last row that can be read
 */
export async function* readXlsx(
  file: AsyncIterable<Uint8Array>,
  options?: ReadingOptions,
): AsyncGenerator<readonly FileRow[]> {
  const spool = await spooled(withinSilence(file, options))
  try {
    const parts = await ZipParts.of(spool.fd)
    const { sheet, sharedStrings, styles, from1904 } = await readWorkbook(parts)
    const context = {
      sharedStrings: await readSharedStrings(parts, sharedStrings),
      formats: await readNumberFormats(parts, styles),
      from1904,
    }
    yield* sheetRows(parts.read(sheet), context)
  } finally {
    await spool.close()
  }
}
