import type { Piece } from './whole-lines.ts'

/** The same pieces, the first of them joined until they have so many lines, or end. */
export async function* sampledPieces(pieces: AsyncIterable<Piece>, lines: number): AsyncGenerator<Piece> {
  let sample: Piece | null = null
  let isWhole = false
  try {
    for await (const piece of pieces) {
      sample = sample === null ? piece : joined(sample, piece)
      if (!isWhole && sample.lines < lines) continue
      isWhole = true
      const next = sample
      sample = null
      yield next
    }
  } catch (error) {
    // what came before the error is handed over first
    if (sample !== null) yield sample
    throw error
  }
  if (sample !== null) yield sample
}

function joined(first: Piece, second: Piece): Piece {
  return {
    bytes: Buffer.concat([first.bytes, second.bytes]),
    firstLine: first.firstLine,
    lines: first.lines + second.lines,
  }
}
