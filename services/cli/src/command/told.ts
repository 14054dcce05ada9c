/** A sentence with places in it, which stands in the catalogues of the other languages under its English. */
export class Told {
  /** `--{1} is a whole number, not "{2}".` */
  readonly english: string
  readonly values: readonly string[]

  constructor(english: string, values: readonly string[]) {
    this.english = english
    this.values = values
  }

  /** With its values, in English or by the catalogue's sentence. */
  in(sentence: string = this.english, sayValue = (value: string) => value): string {
    return sentence.replaceAll(/\{(\d)\}/g, (_, place: string) => sayValue(this.values[Number(place) - 1] ?? ''))
  }

  toString(): string {
    return this.in()
  }
}

/** told`${file} cannot be read (${code}).` is found in the catalogues as `{1} cannot be read ({2}).` */
export function told(parts: TemplateStringsArray, ...values: readonly unknown[]): Told {
  return new Told(
    parts.reduce((before, part, i) => `${before}{${i}}${part}`),
    values.map(String),
  )
}
