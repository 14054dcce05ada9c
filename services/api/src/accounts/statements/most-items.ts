import { Refusal } from '@vigencia/domain/refusals.ts'

/** Items find their lines among each other, so a statement is held in memory until it is judged. It has so many at most. */
const MOST_ITEMS = 50_000

/** @throws Refusal of this code where the next item of a file is one too many */
export function mustTakeOneMore(count: number, code: 'message_unreadable' | 'import_rejected'): void {
  if (count < MOST_ITEMS) return
  const most = MOST_ITEMS.toLocaleString('en-US')
  throw new Refusal(
    code,
    `The statement has more than ${most} items, which is the most that is read at once. Send its protocols in several files.`,
    [{ path: ['file'], message: `has more than ${most} items` }],
  )
}
