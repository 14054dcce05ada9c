import type { z } from 'zod'
import type { ImportMapping as MappingOnTheWire } from '@vigencia/contracts/values/import-mapping.ts'
import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { ReadAs, ReadingOptions } from '@vigencia/spreadsheets/rows/incoming-file.ts'
import { encodingOf, type Encoding } from '@vigencia/spreadsheets/rows/encoding.ts'
import { columnCalled, folded } from './column-aliases.ts'
import type { KnownColumns } from './columns.ts'

export type ImportMapping = z.output<typeof MappingOnTheWire>

/** The words of a request that say how its file is to be read. */
export interface ImportWords extends Omit<ImportMapping, 'columns' | 'ignore' | 'layout'> {
  /** The name of a kept mapping, or a mapping. */
  readonly mapping?: ImportMapping | string | undefined
}

/** The mapping of a request: its own words win over the mapping that it sends or names. */
export function mappingOf(mapping: ImportMapping = {}, words: ImportWords): ImportMapping {
  const { sheet, header_row, encoding, delimiter, decimal, ignore_unknown } = words
  const told = Object.entries({ sheet, header_row, encoding, delimiter, decimal, ignore_unknown })
  return { ...mapping, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) }
}

/** An upload holds a connection to the database while it comes in. */
const MOST_SILENCE_MS = 30_000

/** How a file is read by a mapping, so that its header can be told from a title, and its separator found. */
export function readingOptions(
  file: UploadedFile,
  mapping: ImportMapping,
  { known }: KnownColumns,
  readAs: ReadAs,
): ReadingOptions {
  const { sheet, delimiter, layout, columns = {}, ignore = [] } = mapping
  const named = new Set([...Object.values(columns), ...ignore].map((name) => folded(String(name))))
  return {
    mostSilenceMs: MOST_SILENCE_MS,
    encoding: toldEncoding(file, mapping),
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    sheet,
    layout: layout?.map(({ field, ...place }) => ({ name: field, ...place })),
    isColumnName: (text) => columnCalled(text, known) !== undefined || (text !== '' && named.has(folded(text))),
    readAs,
  }
}

function toldEncoding({ charset }: UploadedFile, { encoding }: ImportMapping): Encoding | undefined {
  const told = encoding ?? charset
  if (told === undefined) return undefined
  const known = encodingOf(told)
  if (known !== undefined) return known
  const detail = `Files are not read in "${told.slice(0, 40)}": send utf-8, iso-8859-1, windows-1252, iso-8859-15 or utf-16.`
  if (encoding === undefined) throw new Refusal('unsupported_media_type', detail)
  throw new Refusal('invalid_input', detail, [{ path: ['encoding'], message: 'is none that is read' }])
}
