import { arriving } from '../arriving.ts'
import type { FileRow } from '../file-row.ts'
import { readNumberFormats } from './number-formats.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-rows.ts'
import { spooled } from './spooled-file.ts'
import { readWorkbook } from './workbook.ts'
import { ZipParts } from './zip-parts.ts'

/**
 * The rows of the first sheet of an XLSX file (ECMA-376), some at a time, the header first; empty ones are left out.
 * @throws UnreadableFile behind the last row that can be read
 * @throws Refusal `malformed` when nothing more of the file comes
 */
export async function* readXlsx(file: AsyncIterable<Uint8Array>): AsyncGenerator<readonly FileRow[]> {
  const spool = await spooled(arriving(file))
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
