const MOST_VALUES = 32_768

/** What the inputs of one field were read as. An input that is not here may be right or wrong. */
export class FieldMemory<Value> {
  readonly #values = new Map<unknown, Value>()
  #ofAbsent: Value | undefined

  get(input: unknown): Value | undefined {
    return input === undefined ? this.#ofAbsent : this.#values.get(input)
  }

  set(input: unknown, value: Value): void {
    if (this.#values.size >= MOST_VALUES) this.#values.clear()
    if (input === undefined) this.#ofAbsent = value
    else this.#values.set(input, value)
  }
}
