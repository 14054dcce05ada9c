import type { Command } from '../command/command.ts'
import type { Messages } from '../locale/messages.ts'
import { cardCommand } from './card-command.ts'
import { CARD_NOUNS, cardsOf, type CardNounName, type NamedCard } from './card-nouns.ts'
import type { CardOfNoun } from './card-of-noun.ts'
import { flagOf } from './card-fields.ts'
import { withCardWords } from './with-card-words.ts'

/** Other verbs by which people look for the same. */
const ALSO: Readonly<Record<string, readonly string[]>> = { get: ['show'], process: ['run'] }

/** The commands of a noun: one for every card. One that is written by hand for the same verb takes the card's words too. */
export async function commandsOfCards(
  noun: string,
  cards: CardNounName,
  written: readonly Command[],
  messages: Messages,
): Promise<readonly Command[]> {
  const all = await cardsOf(cards)
  const made = all.map((named) => {
    const [verb = '', ...also] = verbsOf(named)
    return commandOf(named, { noun, verb, also }, all, messages)
  })
  const ofOwn = (own: Command) => made.find(({ verb, alsoVerbs }) => [verb, ...(alsoVerbs ?? [])].includes(own.verb))
  const byHand = written.map((own) => {
    const card = ofOwn(own)
    return card === undefined ? own : withCardWords(own, card, messages)
  })
  const merged = new Set(written.map(ofOwn))
  return [...byHand, ...made.filter((one) => !merged.has(one))]
}

/** The command of one card, in words that are not those of its own noun. */
export async function commandOfCard(
  words: CardOfNoun['words'],
  name: `${CardNounName}.${string}`,
  messages: Messages,
): Promise<Command> {
  const all = await cardsOf(name.slice(0, name.indexOf('.')) as CardNounName)
  const named = all.find((one) => one.name === name)
  if (named === undefined) throw new Error(`there is no card ${name}`)
  return commandOf(named, words, all, messages)
}

function commandOf(named: NamedCard, words: CardOfNoun['words'], siblings: readonly NamedCard[], messages: Messages) {
  return cardCommand({ ...named, service: CARD_NOUNS[named.noun].service, words, siblings }, messages)
}

/** How a card's verb is written: `importFile` is `import`, and `import-file` as well. */
function verbsOf({ verb }: NamedCard): readonly string[] {
  const written = flagOf(verb)
  const short = /^(import|export)-/.exec(written)?.[1]
  return [...(short === undefined ? [] : [short]), written, ...(ALSO[verb] ?? [])]
}
