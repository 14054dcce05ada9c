import { exportFile as card } from '@vigencia/contracts/lab-map/export-file.ts'
import { fileRoute } from '@vigencia/server/rest/file-route.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { csvFile } from '@vigencia/spreadsheets/csv/csv-file.ts'
import type { FileValue } from '@vigencia/spreadsheets/rows/file-value.ts'
import { xlsxPieces } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'
import { LAB_MAP_COLUMNS } from './lab-map-columns.ts'
import { storedMap, type FlatRow } from './stored-map.ts'

const exportLabMap: StreamingUseCase<typeof card> = async function* (read, { format }) {
  const stored = await read((work) => storedMap(work, { item: null }))
  const rows = [LAB_MAP_COLUMNS, ...stored.map((row) => LAB_MAP_COLUMNS.map((column) => valueOf(row, column)))]
  if (format === 'csv') yield Buffer.from(csvFile(rows))
  else yield* xlsxPieces('Lab map', [rows])
}

/** The map as a file, over REST alone. */
export function exportLabMapRoute(context: ServiceContext): PlainRoute {
  return fileRoute(context, { name: 'labMap.exportFile', card, write: exportLabMap, fileName: () => 'lab-map' })
}

function valueOf(row: FlatRow, column: (typeof LAB_MAP_COLUMNS)[number]): FileValue {
  if (column === 'valid_from' || column === 'valid_to') {
    const day = row[column]
    return day === null ? null : { day: day.toString() }
  }
  if (column === 'pregnant') return row.pregnant === null ? null : row.pregnant ? 'yes' : 'no'
  return row[column]
}
