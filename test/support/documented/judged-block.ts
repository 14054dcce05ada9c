import type { ShellAnswer } from './bare-shell.ts'
import type { CommandBlock } from './fenced-blocks.ts'
import { shownJson, shownLines, type Shortened } from './shown-answer.ts'
import { writtenJson } from './written-json.ts'

/** What a block says, beside what came of it in the same words. They are equal where the document is right. */
export interface JudgedBlock {
  readonly written: unknown
  readonly shown: unknown
  /** What would be right in the place of the answer. */
  readonly right: string
}

/**
 * Without an answer beside it a block must succeed, and say nothing of a refusal.
 * @param text what was answered, with the ports of the documents
 */
export function judged({ answer }: CommandBlock, { text, code }: ShellAnswer, shortened: Shortened): JudgedBlock {
  if (answer === null) {
    const went = code === 0 && !/"code": ?"\w+"[\s\S]*"request_id"/.test(text)
    return { written: 'it succeeds', shown: went ? 'it succeeds' : `it ends with ${code}:\n${text}`, right: '' }
  }
  const beside = answer.lines.join('\n')
  if (answer.language === 'text') {
    const shown = shownLines(beside, text, shortened)
    return { written: beside, shown, right: shown }
  }
  const written = parsed(beside)
  const answered = parsed(text)
  if (answered === undefined) return { written, shown: text, right: text }
  const shown = shownJson(written, answered, shortened)
  return { written, shown, right: writtenJson(shown) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
