import { isUtf8 } from 'node:buffer'
import { UnreadableFile } from '../rows/unreadable-file.ts'

/** A part of a file that begins and ends with a whole row. */
export interface Piece {
  readonly bytes: Buffer
  readonly firstLine: number
  readonly lines: number
}

/** The longest row. Beyond it, a quote was never closed or the file is no CSV. */
const MOST_HELD = 1024 * 1024

const NEWLINE = 10
const QUOTE = 34
const BOM = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Cuts a file into pieces of whole rows while it comes in, so that only one piece is in memory.
 * A newline ends a row where the number of quotes before it is even. Otherwise it is part of a quoted value.
 * @param syntax.quotes false where a quote is a letter like any other
 * @throws UnreadableFile where it is not UTF-8, or a row does not end
 */
export async function* wholeLines(
  file: AsyncIterable<Uint8Array>,
  { quotes = true }: { readonly quotes?: boolean } = {},
): AsyncGenerator<Piece> {
  const held = new HeldBytes()
  let isQuoted = false
  let line = 1
  for await (const chunk of file) {
    // only what is new is looked through, so the work is the same however the file is cut
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const end: number = quotes ? endOfRows(bytes, isQuoted) : bytes.lastIndexOf(NEWLINE) + 1
    const rest: Buffer = bytes.subarray(end)
    isQuoted = quotes && (isQuoted && end === 0) !== (count(rest, QUOTE) % 2 === 1)
    if (end > 0) {
      held.add(bytes.subarray(0, end))
      const piece = pieceOf(held.take(), line)
      line += piece.lines
      yield piece
    }
    held.add(rest)
    if (held.length > MOST_HELD) {
      yield pieceOf(held.take(), line)
      throw new UnreadableFile(
        'too_large',
        `the row that begins in this line does not end within ${MOST_HELD} bytes`,
        line,
      )
    }
  }
  if (held.length > 0) yield pieceOf(held.take(), line)
}

/** Bytes that are collected in one place, which doubles: each is copied a few times at the most. */
class HeldBytes {
  #bytes: Buffer = Buffer.alloc(0)
  #length = 0

  get length(): number {
    return this.#length
  }

  add(more: Buffer): void {
    const length = this.#length + more.length
    if (length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, 2 * this.#bytes.length))
      this.#bytes.copy(larger, 0, 0, this.#length)
      this.#bytes = larger
    }
    more.copy(this.#bytes, this.#length)
    this.#length = length
  }

  /** What was collected; from now on nothing is. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#bytes = Buffer.alloc(0)
    this.#length = 0
    return taken
  }
}

function pieceOf(bytes: Buffer, firstLine: number): Piece {
  if (!isUtf8(bytes)) throw notUtf8(bytes, firstLine)
  const lines = count(bytes, NEWLINE) + (bytes.at(-1) === NEWLINE ? 0 : 1)
  const marked = firstLine === 1 && bytes.subarray(0, BOM.length).equals(BOM)
  return { bytes: marked ? bytes.subarray(BOM.length) : bytes, firstLine, lines }
}

/** Where the last whole row ends; 0: none does. `isQuoted`: the bytes before these end inside a quoted value. */
function endOfRows(bytes: Buffer, isQuoted: boolean): number {
  let newline = bytes.lastIndexOf(NEWLINE)
  let quotes = newline === -1 ? 0 : count(bytes.subarray(0, newline), QUOTE) + (isQuoted ? 1 : 0)
  while (newline !== -1 && quotes % 2 === 1) {
    const quote = bytes.lastIndexOf(QUOTE, newline)
    if (quote === -1) return 0 // the value was opened before these bytes
    newline = bytes.lastIndexOf(NEWLINE, quote)
    quotes -= count(bytes.subarray(Math.max(newline, 0), quote + 1), QUOTE)
  }
  return newline + 1
}

function count(bytes: Buffer, byte: number): number {
  let found = 0
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) found += 1
  return found
}

function notUtf8(bytes: Buffer, firstLine: number): UnreadableFile {
  let line = firstLine
  for (let start = 0; ; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start)
    if (newline === -1 || !isUtf8(bytes.subarray(start, newline))) break
    start = newline + 1
  }
  return new UnreadableFile(
    'not_utf8',
    'is not UTF-8 (an accented letter of Latin-1, most likely): send it with encoding=iso-8859-1, or save the file as UTF-8, in Excel as "CSV UTF-8"',
    line,
  )
}
