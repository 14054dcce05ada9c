import type { NamedCard, ServiceName } from './card-nouns.ts'

/** A card with the words that its command has. */
export interface CardOfNoun extends NamedCard {
  readonly service: ServiceName
  readonly words: { readonly noun: string; readonly verb: string; readonly also: readonly string[] }
  /** The other cards of the noun: what shows the same, or previews it. */
  readonly siblings: readonly NamedCard[]
}
