import { CSV, mediaTypeOfName } from '@vigencia/contracts/values/uploaded-file.ts'
import type { Option } from '../command/command.ts'

/** What every import of a file may be told: how the file is to be read, and whether it is only tried. */
export const IMPORT_OPTIONS = {
  'dry-run': { about: 'Read and check everything, say what was taken for what, change nothing' },
  mapping: { takes: 'json', about: 'How the file is to be read: {"columns": {"price": "Valor"}, …}' },
  sheet: { takes: 'name', about: 'The sheet of a workbook, by its name or its place from 1' },
  'header-row': { takes: 'line', about: 'The line of the header, where it is not found by itself; 0: there is none' },
  encoding: { takes: 'name', about: 'utf-8, iso-8859-1, windows-1252, iso-8859-15 or utf-16' },
  delimiter: { takes: 'mark', about: 'What separates the values', oneOf: [';', ',', '|', 'tab'] },
  decimal: { takes: 'sign', about: 'The decimal sign of amounts', oneOf: [',', '.'] },
  'ignore-unknown': { about: 'Leave out columns that nobody knows' },
} as const satisfies Record<string, Option>

type Told = { readonly [Name in keyof typeof IMPORT_OPTIONS]: string | boolean | undefined }

/** The options as the query of an import, with others beside them. */
export function importQuery(options: Told, more: Readonly<Record<string, string | undefined>> = {}): string {
  const told = Object.keys(IMPORT_OPTIONS).map(
    (name) => [name.replaceAll('-', '_'), options[name as keyof Told]] as const,
  )
  const present = [...told, ...Object.entries(more)].filter(([, value]) => value !== undefined && value !== false)
  return present.length === 0
    ? ''
    : `?${new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString()}`
}

/** The media type of a file by its ending; all else is a text. An .xls file is refused by what it holds. */
export function mediaTypeOfFile(file: string): string {
  return mediaTypeOfName(file) ?? CSV
}
