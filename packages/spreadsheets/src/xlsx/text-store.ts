const IN_A_BLOCK = 1024

/** Texts one after the other, as their UTF-8 bytes beside the heap. Each takes its bytes and four more, however many. */
export class TextStore {
  readonly #blocks: Block[] = []
  #open = new OpenBlock()
  #count = 0

  get count(): number {
    return this.#count
  }

  add(text: string): void {
    this.#open.add(text)
    this.#count += 1
    if (this.#open.count === IN_A_BLOCK) this.end()
  }

  /** Nothing more is added. */
  end(): void {
    this.#blocks.push(this.#open.closed())
    this.#open = new OpenBlock()
  }

  /** The text that was added as this one, from 0 on. */
  at(number: number): string | undefined {
    if (!Number.isInteger(number) || number < 0 || number >= this.#count) return undefined
    const { bytes, ends } = this.#blocks[Math.floor(number / IN_A_BLOCK)] as Block
    const nth = number % IN_A_BLOCK
    return bytes.toString('utf8', nth === 0 ? 0 : ends[nth - 1], ends[nth])
  }
}

interface Block {
  readonly bytes: Buffer
  readonly ends: Uint32Array
}

class OpenBlock {
  readonly #ends = new Uint32Array(IN_A_BLOCK)
  #bytes = Buffer.alloc(0)
  #length = 0
  count = 0

  add(text: string): void {
    const length = this.#length + Buffer.byteLength(text)
    if (length > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(length, 2 * this.#bytes.length))
      this.#bytes.copy(larger, 0, 0, this.#length)
      this.#bytes = larger
    }
    this.#bytes.write(text, this.#length)
    this.#length = length
    this.#ends[this.count] = length
    this.count += 1
  }

  closed(): Block {
    const bytes = Buffer.allocUnsafeSlow(this.#length)
    this.#bytes.copy(bytes, 0, 0, this.#length)
    return { bytes, ends: this.#ends.slice(0, this.count) }
  }
}
