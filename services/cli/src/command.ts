/** What may be said behind a command, as `--name`. Without `takes` it is a flag. */
export interface Option {
  /** What its value is, for the usage: `name or id`. */
  readonly takes?: string
  readonly about: string
  readonly required?: true
  /** The only values it has. */
  readonly oneOf?: readonly string[]
}

export type Options = Readonly<Record<string, Option>>
/** What must be said behind a command, in order, by name: what it is. */
export type Arguments = Readonly<Record<string, string>>

type ValueOf<O extends Option> = O extends { takes: string }
  ? O extends { required: true }
    ? string
    : string | undefined
  : boolean

/** One call of a command, its words read and checked. */
export interface Call<A extends Arguments = Arguments, O extends Options = Options> {
  readonly args: { readonly [Name in keyof A]: string }
  readonly options: { readonly [Name in keyof O]: ValueOf<O[Name]> }
  readonly environment: NodeJS.ProcessEnv
  /**
   * A line of standard input: for what must not stand on the command line. Where a person sits there they are asked.
   * @throws UsageError where there is none, or more than one
   */
  readonly readLine: (what: string) => Promise<string>
  /** Progress and remarks, beside the answer. */
  readonly report: (line: string) => void
}

/** What a command answers, for programs and for people. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** It did its work, and the answer is "no": exit 1. */
  readonly isRefused?: boolean
}

export interface Command<A extends Arguments = Arguments, O extends Options = Options> {
  readonly noun: string
  /** Null where the noun says it all. */
  readonly verb: string | null
  /** One line, a verb first. */
  readonly summary: string
  readonly args: A
  readonly options: O
  /** What it reads from standard input, because other users and the shell's history see the command line: never an argument. */
  readonly reads?: string
  run(call: Call<A, O>): Promise<Answer>
}

/** A command whose `run` sees exactly the arguments and options that it declares. */
export function command<const A extends Arguments, const O extends Options>(declared: Command<A, O>): Command {
  return declared
}

/** The words do not say what to do: exit 2, with the usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}
