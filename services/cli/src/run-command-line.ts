import { UsageError, type Command } from './command.ts'
import { reportOf } from './error-report.ts'
import { parseWords } from './parse-words.ts'
import { overview, usageOf } from './usage.ts'

/** The streams of a command: the answer goes to one, everything else to the other. */
export interface Streams {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** Reads a line of standard input. A person at a terminal is prompted for `what`. */
  readonly readLine: (what: string) => Promise<string>
}

const EXIT = { done: 0, no: 1, usageError: 2 } as const

/** Finds the command that the words name, runs it, and returns the exit code. */
export async function runCommandLine(
  commands: readonly Command[],
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  { out, error, readLine }: Streams,
): Promise<number> {
  const [noun, second] = words
  const ofNoun = commands.filter((one) => one.noun === noun)
  const command = ofNoun.find(({ verb }) => verb === null || verb === second)
  const helpWanted = words.includes('--help') || words.includes('-h')
  if (command === undefined) {
    const known = ofNoun.length > 0
    const list = overview(commands, known ? noun : undefined)
    if (helpWanted && (known || noun?.startsWith('-') === true)) return (out(list), EXIT.done)
    error(`${unknown(noun, second, known)}\n\n${list}`)
    return EXIT.usageError
  }
  if (helpWanted) return (out(usageOf(command)), EXIT.done)
  const json = words.includes('--json')
  try {
    const input = parseWords(command, words.slice(command.verb === null ? 1 : 2))
    const answer = await command.run({ ...input, environment, readLine, report: (line) => error(`${line}\n`) })
    out(json ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.text}\n`)
    return answer.isRefused === true ? EXIT.no : EXIT.done
  } catch (thrown) {
    if (thrown instanceof UsageError) return (error(`${thrown.message}\n\n${usageOf(command)}`), EXIT.usageError)
    const no = reportOf(thrown)
    error(`${no.text}\n`)
    if (json) out(`${JSON.stringify({ error: no.json }, null, 2)}\n`)
    return EXIT.no
  }
}

function unknown(noun: string | undefined, verb: string | undefined, nounIsKnown: boolean): string {
  if (noun === undefined || noun.startsWith('-')) return 'Say what to do.'
  if (!nounIsKnown) return `There is no "${noun}".`
  return verb === undefined || verb.startsWith('-') ? `Say what to do with ${noun}.` : `There is no "${noun} ${verb}".`
}
