import type { CommandBlock } from './fenced-blocks.ts'

const ROW = /^\| `([^`]+)` \| (.+) \|$/gm

/** The commands that no test runs, each with its reason, as the README of the guides lists them. */
export function notRun(guides: string): ReadonlyMap<string, string> {
  const [, section = ''] = guides.split('\n## What is not run\n')
  const [table = ''] = section.split('\n## ')
  return new Map([...table.matchAll(ROW)].map(([, command = '', why = '']) => [command, why]))
}

/** The lines of a block; what is continued behind `\` is one. */
export function commandsIn({ commands }: CommandBlock): string[] {
  return commands
    .join('\n')
    .split(/(?<!\\)\n/)
    .filter((command) => command.trim() !== '')
}

/** The first line of a command, without the remark behind it. */
export function asListed(command: string): string {
  const [first = ''] = command.split('\n')
  return first
    .replace(/\s+# .*$/, '')
    .replace(/\\$/, '')
    .trim()
}
