import { parseSync } from 'oxc-parser'

/** The comments of a file with this text, without their marks. Line comments that follow each other are one. */
export function commentsOf(text: string): string[] {
  const merged: { text: string; end: number; type: 'Line' | 'Block' }[] = []
  for (const { value, start, end, type } of parseSync('source.ts', text).comments) {
    const last = merged.at(-1)
    const goesOn = last?.type === 'Line' && type === 'Line' && /^\n *$/.test(text.slice(last.end, start))
    if (last !== undefined && goesOn) {
      last.text += `\n${value}`
      last.end = end
    } else merged.push({ text: value, end, type })
  }
  return merged.map((comment) => comment.text.replaceAll(/^\s*\*+ ?/gm, '').trim())
}
