import type { Command } from './command/command.ts'
import type { Say } from './locale/sentences.ts'

/** A command whose help is in the language of whoever asks. */
export function commandIn(command: Command, say: Say): Command {
  const { summary, args, options, reads } = command
  return {
    ...command,
    summary: say(summary),
    args: Object.fromEntries(Object.entries(args).map(([name, about]) => [name, say(about)])),
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, { ...option, about: say(option.about) }]),
    ),
    ...(reads !== undefined && { reads: say(reads) }),
  }
}
