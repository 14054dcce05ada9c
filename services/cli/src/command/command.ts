import type { Writable } from 'node:stream'
import type { Told } from './told.ts'

/** An option behind a command, as `--name`. Without `takes` it is a flag. */
export interface Option {
  /** The kind of its value, for the usage: `name or id`. */
  readonly takes?: string
  readonly about: string
  readonly required?: true
  /** The only values that it may have. */
  readonly oneOf?: readonly string[]
  /** It may be said several times: its value is a list. */
  readonly repeats?: true
  /** There is a form `--no-name` as well, whose value is false. */
  readonly isNegatable?: true
  /** Another way to say an argument: it works, and help passes it over. */
  readonly isHidden?: true
}

/** What `--from` takes where it says the fields of a card. */
export const FROM_FILE = 'file.json'

export type Options = Readonly<Record<string, Option>>
/** The arguments of a command, in order: name and description. */
export type Arguments = Readonly<Record<string, string>>

type ValueOf<O extends Option> = O extends { repeats: true }
  ? readonly string[] | (O extends { required: true } ? never : undefined)
  : ValueOfOne<O>

type ValueOfOne<O extends Option> = O extends { takes: string }
  ? O extends { required: true }
    ? string
    : (O extends { isNegatable: true } ? false : never) | string | undefined
  : boolean

/** What a command has of the process that runs it. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv
  /**
   * Reads a line of standard input, for what must not stand on the command line. A person at a terminal is prompted, and
   * does not see what is `hidden`.
   * @throws UsageError where there is no line, or more than one
   */
  readonly readLine: (what: string, echo?: 'hidden') => Promise<string>
  /** Standard input to its end. */
  readonly readAll: () => Promise<string>
  /** Asks a person at the terminal for a yes. Null where nobody sits there. */
  readonly confirm: (question: string) => Promise<boolean | null>
  /** Where the bytes of a file go that is the answer itself. */
  readonly output: Writable
  /** Prints progress and remarks, apart from the answer. */
  readonly report: (line: string) => void
}

/** One call of a command, after its words are read and checked. */
export interface Call<A extends Arguments = Arguments, O extends Options = Options> extends Surroundings {
  readonly args: { readonly [Name in keyof A]: string }
  readonly options: { readonly [Name in keyof O]: ValueOf<O[Name]> }
}

/** The answer of a command, for programs and for people. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** The command did its work, and the answer is "no": exit 1. */
  readonly isRefused?: boolean
  /** The answer has gone to standard output already. */
  readonly isWritten?: true
}

export interface Command<A extends Arguments = Arguments, O extends Options = Options> {
  readonly noun: string
  /** Null where the noun alone names the command. */
  readonly verb: string | null
  /** Other verbs that name it. */
  readonly alsoVerbs?: readonly string[]
  /** One line that begins with a verb. */
  readonly summary: string
  readonly args: A
  /** Arguments that may be left out. */
  readonly optionalArgs?: readonly (keyof A & string)[]
  /** Arguments that an option or a file may say in their place. */
  readonly providedOtherwise?: readonly (keyof A & string)[]
  readonly options: O
  /**
   * What it reads from standard input. Other users and the shell's history see the command line, so secrets are no
   * arguments.
   */
  readonly reads?: string
  /** The operations of the services that it can call, such as `cases.list`. */
  readonly calls?: readonly string[]
  run(call: Call<A, O>): Promise<Answer>
}

/** A command whose `run` sees exactly the arguments and options that it declares. */
export function command<const A extends Arguments, const O extends Options>(declared: Command<A, O>): Command {
  return declared
}

/** The words name no command that can be run: exit 2, with the usage. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly told: Told | string

  /** A text is in the language of the call already. */
  constructor(told: Told | string) {
    super(String(told))
    this.told = told
  }
}
