import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import { DomainColumn } from './domain-column.ts'

/** `numeric[]` <-> a list of Percent, in order. */
export class PercentsColumn extends DomainColumn<readonly Percent[]> {
  protected override write(value: readonly Percent[]): string {
    return `{${value.map(toNumber).join(',')}}`
  }

  protected override read(text: string): readonly Percent[] {
    return text
      .slice(1, -1)
      .split(',')
      .filter(Boolean)
      .map((part) => percentOf(Number(part)))
  }

  /** The driver makes an array of an array; what has been one already is a list of Percent. */
  override convertToJSValue(value: unknown): readonly Percent[] | null {
    const isFromDriver = Array.isArray(value) && value.every((part) => typeof part === 'string')
    return isFromDriver ? this.read(`{${value.join(',')}}`) : super.convertToJSValue(value)
  }

  override getColumnType(): string {
    return 'numeric(8,4)[]'
  }
}
