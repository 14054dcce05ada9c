import { Refusal } from '@vigencia/domain/refusals.ts'
import { UnreadableMessage } from '@vigencia/tiss/xml/unreadable-message.ts'

/** A message that cannot be read as a refusal that names the place. Other errors stay what they are. */
export function messageRefusal(error: unknown): unknown {
  if (!(error instanceof UnreadableMessage)) return error
  const { line, column } = error.place
  return new Refusal('message_unreadable', `Line ${line}, column ${column}: ${error.message}.`, [
    { path: ['file', `line ${line}`, `column ${column}`], message: error.message },
  ])
}
