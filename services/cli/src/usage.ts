import { aligned } from './aligned.ts'
import type { Command, Option } from './command.ts'
import { COMMON_OPTIONS } from './parse-words.ts'

const PROGRAM = 'pnpm vigencia'

/** Every command on a line of its own, or those of one noun. */
export function overview(commands: readonly Command[], noun?: string): string {
  const shown = commands.filter((command) => noun === undefined || command.noun === noun)
  const rows = shown.map((command) => [`  ${nameOf(command)}`, command.summary])
  return `${PROGRAM} <noun> <verb> [--json] [--help]\n\n${aligned(rows)}\n`
}

/** The usage of one command. */
export function usageOf(command: Command): string {
  const options = Object.entries(command.options)
  const words = [
    PROGRAM,
    nameOf(command),
    ...Object.keys(command.args).map((name) => `<${name}>`),
    ...options.map(([name, option]) => (option.required ? written(name, option) : `[${written(name, option)}]`)),
    '[--json]',
  ]
  const rows = [
    ...Object.entries(command.args).map(([name, about]) => [`  <${name}>`, about]),
    ...[...options, ...Object.entries(COMMON_OPTIONS)].map(([name, option]: [string, Option]) => [
      `  ${written(name, option)}`,
      option.about,
    ]),
  ]
  const reads =
    command.reads === undefined
      ? ''
      : `Reads ${command.reads} from standard input, one line; at a terminal it asks for it.\n\n`
  return `${words.join(' ')}\n\n${command.summary}.\n\n${reads}${aligned(rows)}\n`
}

export function nameOf({ noun, verb }: Command): string {
  return verb === null ? noun : `${noun} ${verb}`
}

function written(name: string, { takes, oneOf }: Option): string {
  return takes === undefined ? `--${name}` : `--${name} <${oneOf?.join('|') ?? takes}>`
}
