import { QuoteInput } from '@vigencia/contracts/pricing/quote-input.ts'
import { CSV, type UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { csvFile, csvLines } from '@vigencia/spreadsheets/csv/csv-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import { encodingOf } from '@vigencia/spreadsheets/rows/encoding.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { FileValue } from '@vigencia/spreadsheets/rows/file-value.ts'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import type { QuoteInputs } from '../pricing/quote-inputs.ts'
import { readEvent } from './read-event.ts'
import { PRICE_COLUMNS, stretches, type EventFormat, type StreamedEvent } from './streamed-events.ts'

type Field = keyof typeof QuoteInput.shape

const FIELDS = Object.keys(QuoteInput.shape) as Field[]
const NEEDED: readonly Field[] = ['convenio_id', 'procedure_code', 'event_date']
/** Fields that are numbers. */
const NUMBERS: ReadonlySet<string> = new Set<Field>(['quantity', 'revision'])

type Values = readonly string[]

/** Events as the rows of a CSV file. */
export function csvEvents(input: QuoteInputs['one'], charset: UploadedFile['charset']): EventFormat<Values> {
  let columns: readonly Field[] = []
  return {
    async *read(bytes) {
      let isHeader = true
      for await (const rows of readRows({ mediaType: CSV, bytes }, readingOptions(charset))) {
        const [header] = rows
        const events = isHeader && header !== undefined ? rows.slice(1) : rows
        if (isHeader && header !== undefined) columns = columnsOf(header)
        isHeader = header === undefined && isHeader
        yield* stretches(events, (row) => eventOf(input, columns, row))
      }
      if (isHeader) throw new Refusal('malformed', 'The file is empty: send a header and events.')
    },
    blank: () => columns.map(() => ''),
    head: () => csvFile([[...columns, ...PRICE_COLUMNS]]),
    write: (lines) => csvLines(lines.map(({ echo, outcome }) => [...echo, ...priceValues(outcome)])),
  }
}

function readingOptions(charset: string | undefined) {
  if (charset === undefined) return {}
  const encoding = encodingOf(charset)
  if (encoding === undefined)
    throw new Refusal('unsupported_media_type', `The charset ${charset} is not read: send the file as UTF-8.`)
  return { encoding }
}

function columnsOf({ values }: FileRow): readonly Field[] {
  const names = values.map((value) => value.trim().toLowerCase())
  const faults = [
    ...names
      .filter((name) => !FIELDS.includes(name as Field))
      .map((name) => ({ path: ['file', name], message: `is no field of a quote: ${FIELDS.join(', ')}` })),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => ({ path: ['file', name], message: 'stands twice in the header' })),
    ...NEEDED.filter((name) => !names.includes(name)).map((name) => ({
      path: ['file', name],
      message: 'is missing in the header',
    })),
  ]
  if (faults.length > 0) throw new Refusal('invalid_input', 'The header of the file does not fit.', faults)
  return names as Field[]
}

function eventOf(input: QuoteInputs['one'], columns: readonly Field[], { values }: FileRow): StreamedEvent<Values> {
  const echo = values.length === columns.length ? values : columns.map((_, at) => values[at] ?? '')
  if (values.length > columns.length) return { echo, event: 'malformed: more values than columns' }
  const fields: Partial<Record<Field, unknown>> = {}
  for (const [at, name] of columns.entries()) {
    const text = echo[at] as string
    if (text !== '') fields[name] = NUMBERS.has(name) && /^\d{1,15}$/.test(text) ? Number(text) : text
  }
  return { echo, event: readEvent(input, fields) }
}

function priceValues(outcome: Parameters<EventFormat<Values>['write']>[0][number]['outcome']): FileValue[] {
  if (typeof outcome === 'string') return [...NOTHING, outcome]
  if (isDeclined(outcome)) return [...NOTHING, outcome.code]
  return [
    outcome.unit_price_cents,
    outcome.price_cents,
    outcome.copay_cents,
    outcome.payer_cents,
    outcome.patient_cents,
    outcome.source,
    outcome.period_id,
    outcome.revision,
    null,
  ]
}

const NOTHING = PRICE_COLUMNS.slice(0, -1).map(() => null)
