import { UsageError, type Call, type Command } from '../command/command.ts'
import type { Messages } from '../locale/messages.ts'

/**
 * A command that is written by hand, which takes the words of its card as well. What is said in the words of the card
 * alone is done as the card says; everything else is done by hand.
 */
export function withCardWords(own: Command, card: Command, messages: Messages): Command {
  const [names, cardNames] = [Object.keys(own.args), Object.keys(card.args)]
  const verbs = [card.verb, ...(card.alsoVerbs ?? [])].filter((verb): verb is string => verb !== null)
  const mayLack = [
    ...names.slice(cardNames.length),
    ...names.filter((_, i) => card.optionalArgs?.includes(cardNames[i] ?? '')),
  ]
  return {
    ...own,
    alsoVerbs: verbs.filter((verb) => verb !== own.verb),
    optionalArgs: [...(own.optionalArgs ?? []), ...mayLack],
    providedOtherwise: names.filter((_, i) => card.providedOtherwise?.includes(cardNames[i] ?? '')),
    options: { ...card.options, ...own.options },
    calls: [...(own.calls ?? []), ...(card.calls ?? [])],
    run(call) {
      const ofCard = onlyIn(call, card, own)
      const ofOwn = onlyIn(call, own, card)
      const isCard = ofCard.length > 0 || names.some((name) => call.args[name] === undefined)
      if (!isCard) return own.run(call)
      const [first] = ofOwn
      if (first !== undefined) throw new UsageError(messages.notTogether(first, ofCard[0] ?? cardNames[0] ?? ''))
      const args = Object.fromEntries(cardNames.map((name, i) => [name, call.args[names[i] ?? '']]))
      return card.run({ ...call, args: args as Call['args'] })
    },
  }
}

/** The options that were said and that only one of the two has. */
function onlyIn({ options }: Call, one: Command, other: Command): string[] {
  return Object.entries(options)
    .filter(([, value]: [string, unknown]) => value !== undefined && value !== false)
    .map(([name]) => name)
    .filter((name) => name in one.options && !(name in other.options))
}
