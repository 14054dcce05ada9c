import { Refusal } from '@vigencia/domain/refusals.ts'

/** The longest line: an event takes some hundred bytes. */
const MOST_BYTES = 64 * 1024

const NEWLINE = 10
const RETURN = 13
const BOM = [0xef, 0xbb, 0xbf]

/**
 * The lines of a file that are not blank, some at a time, without their ends.
 * @throws Refusal `too_large` where a line does not end
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Uint8Array[]> {
  let held: Uint8Array = new Uint8Array()
  let isFirst = true
  for await (const piece of bytes) {
    let all = held.length === 0 ? piece : Buffer.concat([held, piece])
    if (isFirst && BOM.every((byte, at) => all[at] === byte)) all = all.subarray(BOM.length)
    isFirst = false
    const lines: Uint8Array[] = []
    let from = 0
    for (let end = all.indexOf(NEWLINE); end !== -1; end = all.indexOf(NEWLINE, from)) {
      addLine(lines, all.subarray(from, end))
      from = end + 1
    }
    held = all.subarray(from)
    if (held.length > MOST_BYTES) throw new Refusal('too_large', `A line may have at most ${MOST_BYTES} bytes.`)
    if (lines.length > 0) yield lines
  }
  const last: Uint8Array[] = []
  addLine(last, held)
  if (last.length > 0) yield last
}

function addLine(lines: Uint8Array[], line: Uint8Array): void {
  const whole = line.at(-1) === RETURN ? line.subarray(0, -1) : line
  if (whole.some((byte) => byte !== 32 && byte !== 9)) lines.push(whole)
}
