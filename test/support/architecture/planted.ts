import type { SourceFile } from '@vigencia/testing/source-tree/source-files.ts'
import type { ARCHITECTURE_RULES } from './architecture-rules.ts'

/** A tree in which one thing is wrong: the rule that finds it, what is wrong, and the files. */
export type Planted = readonly [rule: keyof typeof ARCHITECTURE_RULES, what: string, files: readonly SourceFile[]]

export const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: `${lines.join('\n')}\n` })
export const comments = (count: number) => Array.from({ length: count }, (_, i) => `// ${i}`)
