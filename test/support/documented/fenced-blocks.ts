/** A block of shell commands in a Markdown file, with the answer that stands beside it. */
export interface CommandBlock {
  /** Where its first command stands, counted from 1. */
  readonly line: number
  readonly commands: readonly string[]
  /** The next block, where it is one of JSON or text; null: nothing is said of the answer. */
  readonly answer: AnswerBlock | null
}

export interface AnswerBlock {
  readonly language: 'json' | 'text'
  /** Where its first line stands, counted from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

interface Fence {
  readonly language: string
  readonly line: number
  readonly lines: string[]
}

/** Every block of shell commands of a file, in its order. */
export function commandBlocks(markdown: string): CommandBlock[] {
  const fences = fencesOf(markdown)
  return fences
    .map((fence, at) => ({ fence, next: fences[at + 1] }))
    .filter(({ fence }) => fence.language === 'sh')
    .map(({ fence, next }) => ({ line: fence.line, commands: fence.lines, answer: answerIn(next) }))
}

function answerIn(fence: Fence | undefined): AnswerBlock | null {
  if (fence?.language !== 'json' && fence?.language !== 'text') return null
  return { language: fence.language, line: fence.line, lines: fence.lines }
}

function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = []
  let open: Fence | null = null
  for (const [at, line] of markdown.split('\n').entries()) {
    const [, language] = /^ *```(\w*)/.exec(line) ?? []
    if (language === undefined) open?.lines.push(line)
    else if (open !== null) open = null
    else {
      open = { language, line: at + 2, lines: [] }
      fences.push(open)
    }
  }
  return fences
}

/** The file with other answers beside its blocks. */
export function withAnswers(markdown: string, answers: ReadonlyMap<CommandBlock, string>): string {
  const lines = markdown.split('\n')
  for (const [{ answer }, text] of [...answers].toReversed())
    if (answer !== null) lines.splice(answer.line - 1, answer.lines.length, ...text.split('\n'))
  return lines.join('\n')
}
