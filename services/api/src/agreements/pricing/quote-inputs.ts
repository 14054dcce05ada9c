import { z } from 'zod'
import { QuoteInput, quoteListOf } from '@vigencia/contracts/pricing/quote-input.ts'
import { FieldMemory } from './field-memory.ts'
import type { QuoteRequest } from './quote-event.ts'

/** The schemas that read what quotes ask: equal to those of the cards, and faster. */
export interface QuoteInputs {
  readonly one: typeof QuoteInput
  readonly list: ReturnType<typeof quoteListOf>
}

/**
 * Ten thousand events name a few hundred days, and codes that came before. So a field that the schema has read once is not
 * read again. The schema reads everything else, and it alone refuses.
 */
export function quoteInputs(): QuoteInputs {
  const read = memories()
  const one = z.withParser(QuoteInput, (input) => fromMemory(read, input))
  return { one, list: quoteListOf(one) }
}

type Memories = ReturnType<typeof memories>

// each field is read by itself; `revision` and `known_at` depend on one another, and are seldom given
const memories = () => ({
  convenio_id: new FieldMemory<QuoteRequest['convenio_id']>(),
  procedure_code: new FieldMemory<QuoteRequest['procedure_code']>(),
  event_date: new FieldMemory<QuoteRequest['event_date']>(),
  appointment_type_id: new FieldMemory<QuoteRequest['appointment_type_id']>(),
  quantity: new FieldMemory<QuoteRequest['quantity']>(),
})

type Fields = Readonly<Partial<Record<keyof QuoteRequest, unknown>>>

function fromMemory(read: Memories, input: unknown): QuoteRequest | typeof z.INVALID {
  if (typeof input !== 'object' || input === null || !hasOnlyRemembered(input)) return z.INVALID
  const fields: Fields = input
  const convenio_id = read.convenio_id.get(fields.convenio_id)
  const procedure_code = read.procedure_code.get(fields.procedure_code)
  const event_date = read.event_date.get(fields.event_date)
  const appointment_type_id = read.appointment_type_id.get(fields.appointment_type_id)
  const quantity = read.quantity.get(fields.quantity)
  return convenio_id === undefined ||
    procedure_code === undefined ||
    event_date === undefined ||
    appointment_type_id === undefined ||
    quantity === undefined
    ? bySchema(read, fields)
    : {
        convenio_id,
        procedure_code,
        event_date,
        appointment_type_id,
        quantity,
        code_table: null,
        revision: null,
        known_at: null,
      }
}

function hasOnlyRemembered(input: object): boolean {
  for (const name in input) {
    if (
      name !== 'convenio_id' &&
      name !== 'procedure_code' &&
      name !== 'event_date' &&
      name !== 'appointment_type_id' &&
      name !== 'quantity'
    )
      return false
  }
  return true
}

function bySchema(read: Memories, fields: Fields): QuoteRequest | typeof z.INVALID {
  const { success, data } = QuoteInput.safeParse(fields)
  if (!success) return z.INVALID
  read.convenio_id.set(fields.convenio_id, data.convenio_id)
  read.procedure_code.set(fields.procedure_code, data.procedure_code)
  read.event_date.set(fields.event_date, data.event_date)
  read.appointment_type_id.set(fields.appointment_type_id, data.appointment_type_id)
  read.quantity.set(fields.quantity, data.quantity)
  return data
}
