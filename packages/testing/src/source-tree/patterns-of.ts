import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression that a file is written with. */
export interface WrittenPattern {
  readonly pattern: string
  readonly flags: string
}

/** The regular expressions of a file, and the places where it makes one from a text. */
export function patternsOf(text: string): { written: readonly WrittenPattern[]; made: readonly string[] } {
  const written: WrittenPattern[] = []
  const made: string[] = []
  new Visitor({
    Literal(node) {
      if ('regex' in node) written.push(node.regex)
    },
    NewExpression({ callee, start, end }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') made.push(text.slice(start, end))
    },
  }).visit(parseSync('source.ts', text).program)
  return { written, made }
}
