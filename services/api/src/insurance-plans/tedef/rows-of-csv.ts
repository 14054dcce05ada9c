import { z } from 'zod'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'

/** Rows of CSV as JSON would have them: an empty value is left out, and texts become numbers and booleans where the row has those. */
export async function rowsOfCsv(text: string, row: z.ZodType): Promise<Record<string, unknown>[]> {
  const { properties = {} } = z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' })
  const rows: (readonly string[])[] = []
  for await (const part of readRows({ mediaType: CSV, bytes: once(text) }))
    rows.push(...part.map(({ values }) => [...values].map(String)))
  const [header = [], ...others] = rows
  return others.map((values) =>
    Object.fromEntries(
      header.flatMap((name, i) => {
        const value = values[i] ?? ''
        return value === '' ? [] : [[name.trim(), valueOf(value, properties[name.trim()] as Schema | undefined)]]
      }),
    ),
  )
}

interface Schema {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
}

function valueOf(text: string, schema: Schema | undefined): unknown {
  const types = [schema, ...(schema?.anyOf ?? [])].flatMap((one) => [one?.type ?? []].flat())
  if ((types.includes('integer') || types.includes('number')) && /^-?\d{1,15}$/.test(text)) return Number(text)
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
