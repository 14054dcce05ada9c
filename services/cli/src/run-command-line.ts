import { CommanderError, type Command as Program } from 'commander'
import { checkedWords } from './check-options.ts'
import { UsageError, type Call, type Command, type Surroundings } from './command/command.ts'
import { COMPLETE, completionsOf } from './completion/completions-of.ts'
import { commandIn } from './command-in.ts'
import { localeOf, messagesOf } from './locale/locale-of.ts'
import type { Messages } from './locale/messages.ts'
import { sentencesOf, type Say } from './locale/sentences.ts'
import { usageFaultOf } from './usage-fault.ts'
import { nounCalled, type Noun } from './nouns.ts'
import { programOf, type ProvidedWords } from './program.ts'
import { Interrupted } from './read-line.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'

/** The streams of a command: the answer goes to one, everything else to the other. */
export interface Streams extends Omit<Surroundings, 'environment' | 'report'> {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** A program that Ctrl-C ends says so by 128 and the number of the signal. */
const EXIT = { done: 0, no: 1, usageError: 2, interrupted: 130 } as const

/** Finds the command that the words name, runs it, and returns the exit code. */
export async function runCommandLine(
  nouns: readonly Noun[],
  allWords: readonly string[],
  environment: NodeJS.ProcessEnv,
  streams: Streams,
): Promise<number> {
  const { out, error } = streams
  const isCompletion = allWords[0] === COMPLETE
  const words = isCompletion ? allWords.slice(1) : allWords
  const locale = localeOf(environment)
  const [messages, say] = await Promise.all([messagesOf(locale), sentencesOf(locale)])
  const noun = nounCalled(nouns, words)
  const commands = noun === undefined ? [] : (await noun.load(messages)).map((one) => commandIn(one, say))
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
      code = await runOne(provided, { environment, ...streams }, messages, say)
    },
  })
  if (isCompletion) return (out(completionsOf(program, words)), EXIT.done)
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return (out(`${help.trimEnd()}\n`), EXIT.done)
      error(`${wrongWords(thrown)}\n`)
    } else if (thrown instanceof UsageError) error(`${say(thrown.told)}\n${usage()}\n`)
    else if (thrown instanceof Interrupted) return (error('\n'), EXIT.interrupted)
    else throw thrown
    return EXIT.usageError
  }

  /** What was wrong, and what shows the way: all that there is where nothing was said, else a line of it. */
  function wrongWords(thrown: CommanderError): string {
    const names = words.filter((word) => !word.startsWith('-'))
    if (names.length === 0) return `${messages.nothingToDo}\n\n${wholeHelp()}`
    const command = commandOf(commands, words)
    if (noun !== undefined && names.length === 1 && command === undefined)
      return `${messages.noVerb(calledBy(words))}\n\n${wholeHelp()}`
    const isOfInput = thrown.code === 'commander.excessArguments' && command?.reads !== undefined
    const sentence = isOfInput
      ? messages.readFromInput(command.reads)
      : usageFaultOf(thrown, noun === undefined ? '' : calledBy(words), messages)
    return thrown.code === 'commander.unknownCommand'
      ? `${sentence}\n${messages.seeHelp(commandLineOf(named()))}`
      : `${sentence}\n${usage()}`
  }

  /** The part of the tree that the words name. */
  function named(): Program {
    const atNoun = program.commands.find((one) => one.name() === noun?.name)
    const verb = commandOf(commands, words)?.verb
    return atNoun?.commands.find((one) => one.name() === verb) ?? atNoun ?? program
  }

  function usage(): string {
    const at = named()
    return `${messages.usage} ${at.createHelp().commandUsage(at)}\n${messages.seeHelp(commandLineOf(at))}`
  }

  function wholeHelp(): string {
    help = ''
    named().outputHelp()
    return help.trimEnd()
  }
}

/** How its help is asked for. */
function commandLineOf(at: Program): string {
  const names: string[] = []
  for (let one: Program | null = at; one !== null; one = one.parent) names.unshift(one.name())
  return `${names.join(' ')} --help`
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

async function runOne(
  provided: ProvidedWords,
  { out, error, ...around }: Around,
  messages: Messages,
  say: Say,
): Promise<number> {
  const { command, json } = provided
  const checked = checkedWords(provided, messages)
  try {
    const report = (line: string) => error(`${line}\n`)
    const readLine: Streams['readLine'] = (what, echo) => around.readLine(say(what), echo)
    const call = { ...checked, ...around, readLine, report } as Call
    const answer = await command.run(call)
    if (answer.isWritten !== true) out(json ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.text}\n`)
    return answer.isRefused === true ? EXIT.no : EXIT.done
  } catch (thrown) {
    if (thrown instanceof UsageError || thrown instanceof Interrupted) throw thrown
    const { reportOf } = await import('./calls/error-report.ts')
    const no = reportOf(thrown, say)
    error(`${no.text}\n`)
    if (json) out(`${JSON.stringify({ error: no.json }, null, 2)}\n`)
    return EXIT.no
  }
}
