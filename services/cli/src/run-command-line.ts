import { CommanderError } from 'commander'
import { checkedWords } from './check-options.ts'
import { UsageError, type Call, type Command, type Surroundings } from './command/command.ts'
import { localeOf, messagesOf } from './locale/locale-of.ts'
import type { Messages } from './locale/messages.ts'
import { usageFaultOf } from './usage-fault.ts'
import { nounCalled, type Noun } from './nouns.ts'
import { programOf, type ProvidedWords } from './program.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'

/** The streams of a command: the answer goes to one, everything else to the other. */
export interface Streams extends Omit<Surroundings, 'environment' | 'report'> {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

const EXIT = { done: 0, no: 1, usageError: 2 } as const

/** Finds the command that the words name, runs it, and returns the exit code. */
export async function runCommandLine(
  nouns: readonly Noun[],
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  streams: Streams,
): Promise<number> {
  const { out, error } = streams
  const messages = await messagesOf(localeOf(environment))
  const noun = nounCalled(nouns, words)
  const commands = noun === undefined ? [] : await noun.load(messages)
  let code: number = EXIT.done
  let help = ''
  const program = programOf({
    nouns,
    noun,
    commands,
    version: VIGENCIA_VERSION,
    messages,
    out: (text) => void (help += text),
    run: async (provided) => {
      code = await runOne(provided, { environment, ...streams }, messages)
    },
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return (out(`${help.trimEnd()}\n`), EXIT.done)
      error(`${wrongWords(thrown)}\n\n${helpFor()}`)
    } else if (thrown instanceof UsageError) error(`${thrown.message}\n\n${helpFor()}`)
    else throw thrown
    return EXIT.usageError
  }

  function wrongWords(thrown: CommanderError): string {
    const named = words.filter((word) => !word.startsWith('-'))
    if (named.length === 0) return messages.nothingToDo
    const command = commandOf(commands, words)
    if (noun !== undefined && named.length === 1 && command === undefined) return messages.noVerb(calledBy(words))
    if (thrown.code === 'commander.excessArguments' && command?.reads !== undefined)
      return messages.readFromInput(command.reads)
    return usageFaultOf(thrown, noun === undefined ? '' : calledBy(words), messages)
  }

  function helpFor(): string {
    const atNoun = program.commands.find((one) => one.name() === noun?.name)
    const verb = commandOf(commands, words)?.verb
    const at = atNoun?.commands.find((one) => one.name() === verb) ?? atNoun ?? program
    help = ''
    at.outputHelp()
    return `${help.trimEnd()}\n`
  }
}

function calledBy(words: readonly string[]): string {
  return words.find((word) => !word.startsWith('-')) ?? ''
}

function commandOf(commands: readonly Command[], words: readonly string[]): Command | undefined {
  const [, second] = words.filter((word) => !word.startsWith('-'))
  const named = (one: Command) => one.verb === second || (second !== undefined && one.alsoVerbs?.includes(second))
  return commands.find((one) => one.verb === null || named(one))
}

type Around = Streams & Pick<Surroundings, 'environment'>

async function runOne(provided: ProvidedWords, { out, error, ...around }: Around, messages: Messages): Promise<number> {
  const { command, json } = provided
  const checked = checkedWords(provided, messages)
  try {
    const call = { ...checked, ...around, report: (line: string) => error(`${line}\n`) } as Call
    const answer = await command.run(call)
    if (answer.isWritten !== true) out(json ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.text}\n`)
    return answer.isRefused === true ? EXIT.no : EXIT.done
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown
    const { reportOf } = await import('./calls/error-report.ts')
    const no = reportOf(thrown)
    error(`${no.text}\n`)
    if (json) out(`${JSON.stringify({ error: no.json }, null, 2)}\n`)
    return EXIT.no
  }
}
