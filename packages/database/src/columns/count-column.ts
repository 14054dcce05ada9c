import { DomainColumn } from './domain-column.ts'

/** `bigint` <-> a counter such as a revision, below 2^53. */
export class CountColumn extends DomainColumn<number> {
  protected override write(value: number): string {
    return String(value)
  }

  protected override read(text: string): number {
    return Number(text)
  }

  override getColumnType(): string {
    return 'bigint'
  }
}
