import { Command as Program, Option as ProgramOption } from 'commander'
import type { Command, Option } from './command/command.ts'
import type { Messages } from './locale/messages.ts'
import type { Noun } from './nouns.ts'

const NAME = 'vigencia'

/** The values of a call as they were said: nothing of them is checked yet. */
export interface ProvidedWords {
  readonly command: Command
  readonly args: Readonly<Record<string, string | undefined>>
  readonly options: Readonly<Record<string, unknown>>
  readonly json: boolean
}

interface Parts {
  readonly nouns: readonly Noun[]
  /** The noun that the words name, whose commands are there. */
  readonly noun: Noun | undefined
  readonly commands: readonly Command[]
  readonly version: string
  readonly messages: Messages
  readonly run: (provided: ProvidedWords) => Promise<void>
  readonly out: (text: string) => void
}

/** The program for one command line: every noun by its name, and the commands of the one that is asked for. */
export function programOf({ nouns, noun, commands, version, messages, run, out }: Parts): Program {
  const negatable = new WeakSet<ProgramOption>()
  const program = new Program(NAME)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titleIn(messages, title),
      subcommandTerm: (one) => [[one.name(), ...one.aliases()].join(', '), argumentsOf(one)].join(' ').trimEnd(),
      optionTerm: (option) => (negatable.has(option) ? option.flags.replace('--', '--[no-]') : option.flags),
      // Commander tells defaults and choices in English: ours tell theirs themselves
      optionDescription: (option) => option.description,
    })
    .helpCommand(false)
    .helpOption('-h, --help', messages.help)
    .version(version, '-V, --version', messages.version)
    // behind a verb, --version is the command's own
    .enablePositionalOptions()
    .description(messages.program)
    .usage(`${messages.nounAndVerb} [--json] [--help]`)
    .addHelpText('after', `\n${messages.howToAsk}`)
  for (const one of nouns) {
    const ofNoun = program
      .command(one.name)
      .description(messages.nouns[one.name])
      .helpGroup(messages.groups[one.group])
      .helpCommand(false)
    ofNoun.usage(messages.verb)
    for (const other of one.alsoNamed) ofNoun.alias(other)
    if (one !== noun) continue
    for (const command of commands) {
      const at = command.verb === null ? ofNoun : ofNoun.command(command.verb).description(command.summary)
      for (const other of command.alsoVerbs ?? []) at.alias(other)
      describe(at, command, messages, negatable)
      at.action(async (...values: unknown[]) => {
        const names = Object.keys(command.args)
        await run({
          command,
          args: Object.fromEntries(names.map((name, i) => [name, values[i] as string | undefined])),
          options: optionsProvided(command, at.opts()),
          json: at.opts()['json'] === true,
        })
      })
    }
  }
  return program
}

/** Adds the words that a command takes. Its arguments are optional here, because their absence is told in our words. */
function describe(at: Program, command: Command, messages: Messages, negatable: WeakSet<ProgramOption>): void {
  const names = Object.keys(command.args)
  const written = names.map((name) => (command.optionalArgs?.includes(name) ? `[${name}]` : `<${name}>`))
  const required = Object.entries(command.options).filter(([, option]) => option.required)
  at.usage([...written, ...required.map(([name, option]) => flagsOf(name, option)), '[options]'].join(' '))
  if (command.reads !== undefined) at.addHelpText('after', `\n${messages.readsLine(command.reads)}`)
  for (const [name, about] of Object.entries(command.args)) at.argument(`[${name}]`, about)
  for (const [name, option] of Object.entries(command.options)) {
    const one = new ProgramOption(flagsOf(name, option), option.about)
    if (option.repeats) one.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    at.addOption(one)
    // told to completion alone: what fits no choice is told in our words
    if (option.oneOf !== undefined) one.argChoices = [...option.oneOf]
    if (option.isHidden) one.hideHelp()
    if (option.isNegatable) {
      negatable.add(one)
      at.addOption(new ProgramOption(`--no-${name}`).hideHelp())
    }
  }
  at.option('--json', messages.json)
}

/** The words that follow a verb without a flag, as its usage has them. */
function argumentsOf(one: Program): string {
  return one.parent?.parent === null ? '' : one.usage().replace(/ ?\[options\]$/, '')
}

function flagsOf(name: string, { takes, oneOf }: Option): string {
  if (takes === undefined) return `--${name}`
  const words = oneOf?.join('|') ?? takes
  return `--${name} <${words.length > 40 ? takes : words}>`
}

function optionsProvided(command: Command, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(command.options).map((name) => [name, values[new ProgramOption(`--${name}`).attributeName()]]),
  )
}

function titleIn(messages: Messages, title: string): string {
  if (title === 'Usage:') return messages.usage
  if (title === 'Arguments:') return messages.arguments
  if (title === 'Options:') return messages.options
  return title === 'Commands:' ? messages.commands : title
}
