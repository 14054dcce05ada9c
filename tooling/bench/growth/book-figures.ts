/** What the api tells of its price books. */
export interface BookFigures {
  readonly books: number
  readonly bytes: number
  readonly loads: number
  readonly evictions: number
}

const NAMES = {
  books: 'books',
  bytes: 'book_bytes',
  loads: 'book_loads_total',
  evictions: 'book_evictions_total',
} as const

/** @source GET /metrics, `vigencia_price_book…` */
export async function bookFigures(url: string): Promise<BookFigures> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const read = (name: string) => {
    const value = new RegExp(String.raw`^vigencia_price_${name}\{[^}]*\} (\S+)$`, 'm').exec(text)?.[1]
    if (value === undefined) throw new Error(`${url}/metrics does not tell vigencia_price_${name}`)
    return Number(value)
  }
  return Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, read(name)])) as unknown as BookFigures
}
