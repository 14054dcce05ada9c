import { z } from 'zod'
import { knownOnce, quoteFields } from './quote-fields.ts'

const bySchema = z.strictObject(quoteFields).refine(...knownOnce)
type Asked = z.output<typeof bySchema>

/**
 * What one quote asks. Ten thousand events name a few hundred days, and the codes that they have had before: a field that
 * the schema has read once is not read again. It has the last word on everything else, and on every refusal.
 */
export const QuoteAsked = z.withParser(bySchema, quickly)

const MOST_REMEMBERED = 32_768

/** What a field was read as, by what was given; whatever is not here may be right or wrong. */
class ReadBefore<Read> {
  readonly #known = new Map<unknown, Read>()
  #withoutIt: Read | undefined

  of(given: unknown): Read | undefined {
    return given === undefined ? this.#withoutIt : this.#known.get(given)
  }

  keep(given: unknown, read: Read): void {
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    if (given === undefined) this.#withoutIt = read
    else this.#known.set(given, read)
  }
}

// each is read by itself; `revision` and `known_at` depend on one another, and are seldom asked for
const before = {
  convenio_id: new ReadBefore<Asked['convenio_id']>(),
  procedure_code: new ReadBefore<Asked['procedure_code']>(),
  event_date: new ReadBefore<Asked['event_date']>(),
  appointment_type_id: new ReadBefore<Asked['appointment_type_id']>(),
  quantity: new ReadBefore<Asked['quantity']>(),
}

type Given = Readonly<Partial<Record<keyof Asked, unknown>>>

function quickly(given: unknown): Asked | typeof z.INVALID {
  if (typeof given !== 'object' || given === null || !namesNoOther(given)) return z.INVALID
  const asked: Given = given
  const convenio_id = before.convenio_id.of(asked.convenio_id)
  const procedure_code = before.procedure_code.of(asked.procedure_code)
  const event_date = before.event_date.of(asked.event_date)
  const appointment_type_id = before.appointment_type_id.of(asked.appointment_type_id)
  const quantity = before.quantity.of(asked.quantity)
  return convenio_id === undefined ||
    procedure_code === undefined ||
    event_date === undefined ||
    appointment_type_id === undefined ||
    quantity === undefined
    ? bySchemaForGood(asked)
    : { convenio_id, procedure_code, event_date, appointment_type_id, quantity, revision: null, known_at: null }
}

function namesNoOther(given: object): boolean {
  for (const name in given) {
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

function bySchemaForGood(asked: Given): Asked | typeof z.INVALID {
  const { success, data } = bySchema.safeParse(asked)
  if (!success) return z.INVALID
  before.convenio_id.keep(asked.convenio_id, data.convenio_id)
  before.procedure_code.keep(asked.procedure_code, data.procedure_code)
  before.event_date.keep(asked.event_date, data.event_date)
  before.appointment_type_id.keep(asked.appointment_type_id, data.appointment_type_id)
  before.quantity.keep(asked.quantity, data.quantity)
  return data
}
