import { z } from 'zod'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'

/**
 * The rows of a list that is CSV, as JSON would have them: an empty value is left out, and texts become numbers and
 * booleans where the row has those.
 * @throws Refusal `invalid_input` where the text cannot be read as CSV
 */
export async function rowsOfCsv(list: string, text: string, row: z.ZodType): Promise<Record<string, unknown>[]> {
  const { properties = {} } = z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' })
  const [header = [], ...others] = await valuesIn(list, text)
  return others.map((values) =>
    Object.fromEntries(
      header.flatMap((name, i) => {
        const value = values[i] ?? ''
        return value === '' ? [] : [[name.trim(), valueOf(value, properties[name.trim()] as Schema | undefined)]]
      }),
    ),
  )
}

async function valuesIn(list: string, text: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  try {
    for await (const part of readRows({ mediaType: CSV, bytes: once(text) }))
      rows.push(...part.map(({ values }) => [...values].map(String)))
    return rows
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const { message, place } = error
    const path = [list, ...(place === null ? [] : [`line ${place.line}`])]
    throw new Refusal('invalid_input', `"${path.join('.')}": ${message.replace(/\.$/, '')}.`, [{ path, message }])
  }
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
