import type { ActionContext } from '../wire/controller.ts'
import { answered, type Envelope } from '../wire/envelope.ts'
import { ALL_ROWS } from '../wire/all-rows.ts'
import { dtoOf } from '../wire/dto-of.ts'
import type { Row } from '../wire/row.ts'

/** The rows of the controller's catalogue that match. `matches` filters where the modern list cannot. */
export async function listRows(
  { controller, timeZone, operation, ask }: ActionContext,
  filters: Record<string, unknown>,
  matches: (row: Row) => boolean = () => true,
): Promise<Envelope> {
  const { items } = (await ask(operation('list'), filters, ALL_ROWS)) as { items: readonly Row[] }
  return answered(items.filter(matches).map((row) => dtoOf(controller.members, row, timeZone)))
}
