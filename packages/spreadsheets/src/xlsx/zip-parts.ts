import type { Readable } from 'node:stream'
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../rows/unreadable-file.ts'

const MIB = 1024 * 1024

/** How much the parts that are read may unpack to, together. It is ten times the largest sheet in known use. */
const MOST_UNPACKED = 512 * MIB

/** A workbook has dozens of parts, and one for each of its pictures; the names of all are held. */
const MOST_PARTS = 10_000
const MOST_OF_DIRECTORY = 4 * MIB

/** The parts of a ZIP file, by name. A part is unpacked only when it is read, and never beyond the limit. */
export class ZipParts {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  #left = MOST_UNPACKED

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** @throws UnreadableFile when it is no ZIP file, or a damaged one */
  static async of(fd: number): Promise<ZipParts> {
    const entries = new Map<string, Entry>()
    let listed = 0
    try {
      const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false })
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry)
        listed += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
        if (zip.entriesRead > MOST_PARTS) throw tooMany(`it has more than ${MOST_PARTS} parts`)
        if (listed > MOST_OF_DIRECTORY)
          throw tooMany(`the names of its parts take more than ${inMib(MOST_OF_DIRECTORY)}`)
      }
      return new ZipParts(zip, entries)
    } catch (error) {
      throw error instanceof UnreadableFile ? error : damaged(error)
    }
  }

  /** In the order of the file. */
  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /**
   * Unpacks a part piece by piece. Its claimed size is checked first, and its true size while it is read.
   * @throws UnreadableFile when there is no such part, it is too large, or damaged
   */
  async *read(name: string, most: number = MOST_UNPACKED): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw damaged(new Error(`it has no part ${name}`))
    const allowed = Math.min(most, this.#left)
    if (entry.uncompressedSize > allowed)
      throw new UnreadableFile(
        'too_large',
        `the part ${name} unpacks to ${inMib(entry.uncompressedSize)}, and may to ${inMib(allowed)} at most: send the file as CSV, or in several`,
        1,
      )
    this.#left -= entry.uncompressedSize
    const stream = await this.#open(entry)
    let unread = entry.uncompressedSize
    try {
      for await (const piece of whole(stream)) {
        unread -= piece.length
        yield piece
      }
    } finally {
      stream.destroy()
      // of a sheet that is only looked into, the rest was never unpacked
      this.#left += Math.max(0, unread)
    }
  }

  async #open(entry: Entry): Promise<Readable> {
    try {
      return await this.#zip.openReadStreamPromise(entry)
    } catch (error) {
      throw damaged(error)
    }
  }
}

async function* whole(stream: Readable): AsyncGenerator<Buffer> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  for (;;) {
    const next = await pieces.next().catch((error: unknown) => {
      throw damaged(error)
    })
    if (next.done === true) return
    yield next.value
  }
}

/** The error for a file that cannot be read at all. */
export function damaged(error: unknown): UnreadableFile {
  const why = (error as Error).message.replace(/\.$/, '')
  return new UnreadableFile('damaged', `the file is no XLSX file, or is damaged: ${why}`, 1)
}

/** More of something than any workbook has that was not made to be too much. */
export function tooMany(what: string, line = 1): UnreadableFile {
  return new UnreadableFile('too_large', `the file is larger than this reads: ${what}`, line)
}

function inMib(bytes: number): string {
  return `${(bytes / MIB).toFixed(0)} MiB`
}
