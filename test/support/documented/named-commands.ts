const CODE = /`([^`\n]+)`/g
const FENCE = /^ *```[\s\S]*?^ *```$/gm
const BEGINS = /^(?:npm |pnpm |\.\/vigencia )/

/** The commands of this project that stand as code in the sentences and tables of a document. */
export function namedCommands(markdown: string): string[] {
  const prose = markdown.replaceAll(FENCE, '')
  return [...prose.matchAll(CODE)].map(([, code = '']) => code).filter((code) => BEGINS.test(code))
}

/** The script of the root's manifest that a command runs; null where it runs none. */
export function scriptOf(command: string): string | null {
  const [, run] = /^(?:npm run|pnpm) ([a-z]+)/.exec(command) ?? []
  if (run !== undefined) return run === 'install' ? null : run
  const [, short] = /^npm (start|test)\b/.exec(command) ?? []
  return short ?? null
}

/** The noun and the verb of a command of the command line; null where it is none, or names none. */
export function cliWords(command: string): string[] | null {
  const [, words] = /^\.\/vigencia ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)/.exec(command) ?? []
  return words?.split(' ') ?? null
}
