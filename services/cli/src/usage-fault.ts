import type { CommanderError } from 'commander'
import type { Messages } from './locale/messages.ts'

/** What was wrong with the words, in the language of who wrote them. No value is repeated: it may be a secret. */
export function usageFaultOf({ code, message }: CommanderError, noun: string, messages: Messages): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const [similar] =
    message
      .split('(Did you mean ')[1]
      ?.replace(/^one of /, '')
      .split('?)') ?? []
  const hint = similar === undefined ? '' : ` ${messages.didYouMean(similar)}`
  switch (code) {
    case 'commander.unknownCommand':
      return `${noun === '' ? messages.noSuchNoun(named) : messages.noSuchVerb(noun, named)}${hint}`
    case 'commander.unknownOption': {
      const [option = ''] = named.split('=')
      return named === option ? `${messages.noSuchOption(option)}${hint}` : messages.optionTakesNothing(option)
    }
    case 'commander.optionMissingArgument':
      return messages.valueMissing(named.split(' ')[0] ?? '')
    case 'commander.excessArguments':
      return messages.tooManyWords
    default:
      return message.replace(/^error: /, '')
  }
}
