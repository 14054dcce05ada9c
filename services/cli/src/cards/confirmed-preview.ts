import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { UsageError, type Call } from '../command/command.ts'
import type { Messages } from '../locale/messages.ts'
import { answerText } from './answer-text.ts'
import { callOperation, type Reached } from './call-operation.ts'
import type { CardOfNoun } from './card-of-noun.ts'
import type { NamedCard } from './card-nouns.ts'
import type { Input } from './read-input.ts'

const DIGEST = 'preview_digest'

/** The query that shows what a command would do, and whose digest holds the command to it. */
export function previewOf({ card, siblings }: CardOfNoun): NamedCard | undefined {
  if (card.input.shape[DIGEST] === undefined) return undefined
  return siblings.find((one) => routeOf(one.card).path === `${routeOf(card).path}/preview`)
}

/**
 * The input with the digest of its preview, once a person has seen what would happen and said yes, or `--yes` said it.
 * Null where the answer is no.
 * @throws UsageError where nobody is there to ask
 */
export async function confirmedPreview(
  one: CardOfNoun,
  input: Input,
  reached: Reached,
  isYes: boolean,
  { confirm, report }: Call,
  messages: Messages,
): Promise<Input | null> {
  const preview = previewOf(one)
  if (preview === undefined || typeof input[DIGEST] === 'string') return input
  const { [DIGEST]: _, ...request } = input
  const shown = (await callOperation(reached, preview, request)) as { readonly digest: string }
  report(answerText(shown, messages))
  const isConfirmed = isYes ? true : await confirm(messages.areYouSure)
  if (isConfirmed === null) throw new UsageError(messages.nobodyToAsk)
  return isConfirmed ? { ...input, [DIGEST]: shown.digest } : null
}
