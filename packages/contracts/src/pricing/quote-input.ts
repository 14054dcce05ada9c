import { z } from 'zod'
import { knownOnce, quoteFields } from './quote-fields.ts'

const bySchema = z.strictObject(quoteFields).refine(...knownOnce)
type Input = z.output<typeof bySchema>

/**
 * What one quote asks. Ten thousand events name a few hundred days, and the codes that they have had before: a field that
 * the schema has read once is not read again. It has the last word on everything else, and on every refusal.
 */
export const QuoteInput = z.withParser(bySchema, quickly)

const MOST_REMEMBERED = 32_768

/** What a field was read as, by what was given; whatever is not here may be right or wrong. */
class ReadBefore<Read> {
  readonly #known = new Map<unknown, Read>()
  #withoutIt: Read | undefined

  of(input: unknown): Read | undefined {
    return input === undefined ? this.#withoutIt : this.#known.get(input)
  }

  keep(input: unknown, read: Read): void {
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    if (input === undefined) this.#withoutIt = read
    else this.#known.set(input, read)
  }
}

// each is read by itself; `revision` and `known_at` depend on one another, and are seldom asked for
const before = {
  convenio_id: new ReadBefore<Input['convenio_id']>(),
  procedure_code: new ReadBefore<Input['procedure_code']>(),
  event_date: new ReadBefore<Input['event_date']>(),
  appointment_type_id: new ReadBefore<Input['appointment_type_id']>(),
  quantity: new ReadBefore<Input['quantity']>(),
}

type Provided = Readonly<Partial<Record<keyof Input, unknown>>>

function quickly(input: unknown): Input | typeof z.INVALID {
  if (typeof input !== 'object' || input === null || !namesNoOther(input)) return z.INVALID
  const request: Provided = input
  const convenio_id = before.convenio_id.of(request.convenio_id)
  const procedure_code = before.procedure_code.of(request.procedure_code)
  const event_date = before.event_date.of(request.event_date)
  const appointment_type_id = before.appointment_type_id.of(request.appointment_type_id)
  const quantity = before.quantity.of(request.quantity)
  return convenio_id === undefined ||
    procedure_code === undefined ||
    event_date === undefined ||
    appointment_type_id === undefined ||
    quantity === undefined
    ? bySchemaOnly(request)
    : { convenio_id, procedure_code, event_date, appointment_type_id, quantity, revision: null, known_at: null }
}

function namesNoOther(input: object): boolean {
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

function bySchemaOnly(request: Provided): Input | typeof z.INVALID {
  const { success, data } = bySchema.safeParse(request)
  if (!success) return z.INVALID
  before.convenio_id.keep(request.convenio_id, data.convenio_id)
  before.procedure_code.keep(request.procedure_code, data.procedure_code)
  before.event_date.keep(request.event_date, data.event_date)
  before.appointment_type_id.keep(request.appointment_type_id, data.appointment_type_id)
  before.quantity.keep(request.quantity, data.quantity)
  return data
}
