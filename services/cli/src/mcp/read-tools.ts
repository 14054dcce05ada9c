import { z } from 'zod'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { CARD_NOUNS, cardsOf, type CardNounName, type NamedCard } from '../cards/card-nouns.ts'

const SCOPES: readonly string[] = ['prices:read', 'contracts:read']

/** A card that a model may call, by the name of its tool. */
export interface ReadTool {
  readonly named: NamedCard
  readonly tool: Tool
}

/** Every query of agreements and prices. Those that answer with a file are for programs. */
export async function readTools(): Promise<ReadonlyMap<string, ReadTool>> {
  const nouns = (Object.keys(CARD_NOUNS) as CardNounName[]).filter((noun) => CARD_NOUNS[noun].service === 'api')
  const cards = (await Promise.all(nouns.map(cardsOf))).flat().filter(({ card }) => isRead(card))
  return new Map(cards.map((named) => [toolName(named), { named, tool: toolOf(named) }]))
}

function isRead(card: NamedCard['card']): boolean {
  return card.kind === 'query' && SCOPES.includes(card.scope) && card.answersAs === undefined
}

/** Some clients take no point in a name. */
function toolName({ name }: NamedCard): string {
  return name.replace('.', '_')
}

function toolOf(named: NamedCard): Tool {
  const { summary, description, input } = named.card
  return {
    name: toolName(named),
    title: summary,
    description: description === undefined ? `${summary}.` : `${summary}. ${description}`,
    inputSchema: schemaOf(input),
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  }
}

/** The schema of what is sent. Clients look for its fields at the outermost place, also where it has a name. */
function schemaOf(input: NamedCard['card']['input']): Tool['inputSchema'] {
  const {
    $schema: _,
    $ref: name,
    $defs: named = {},
    ...schema
  } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  if (name === undefined) return { ...schema, $defs: named, type: 'object' } as Tool['inputSchema']
  return { ...named[name.replace('#/$defs/', '')], $defs: named, type: 'object' } as Tool['inputSchema']
}
