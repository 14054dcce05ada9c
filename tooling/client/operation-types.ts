import { z } from 'zod'
import { admissionInWords } from '@vigencia/contracts/access/admission.ts'
import { isRepeatable } from '@vigencia/contracts/operation/command-headers.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { REFUSALS, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { capital, commentText, typeText, type JsonSchema } from './type-text.ts'

/** An operation of a service, as the client names it. */
export interface ClientOperation {
  /** Such as `convenios.create`. */
  readonly path: string
  readonly card: Operation
  /** It answers a file, over REST alone. */
  readonly isDownload: boolean
}

/** A schema that may have a name in the OpenAPI document. */
interface NamedSchema extends JsonSchema {
  readonly id?: string
}

/** A type that the client declares, for the noun whose operations name it first. */
export interface DeclaredType {
  readonly noun: string
  readonly text: string
}

/** The declarations of one service: what its operations take and answer, each under a name, then the operations. */
export class ServiceTypes {
  readonly #declared = new Map<string, DeclaredType>()
  #noun = ''

  /** What the service declares, by name. */
  get declared(): ReadonlyMap<string, DeclaredType> {
    return this.#declared
  }

  /** Declares an operation, and answers the name of its type. */
  operation({ path, card, isDownload }: ClientOperation): string {
    this.#noun = path.split('.')[0] as string
    const base = path.split('.').map(capital).join('')
    const name = `${base}Operation`
    const words = wordsOf(card)
    const isUpload = card.streams !== undefined
    const input = this.#input(`${base}Input`, card, isDownload && isUpload ? 'none' : isUpload ? 'text' : 'all')
    const member = (text: string) => `${commentText(words, '  ')}  ${text}`
    const members: string[] = []
    if (isDownload) {
      const [verb, file] = isUpload ? ['exchange', 'file: FileToUpload, '] : ['download', '']
      members.push(member(`${verb}(input: ${input}, ${file}options?: CallOptions): Promise<DownloadedFile>`))
    } else {
      const answer = this.#schema(card.output)
      const output = this.#declare(answer.id ?? `${base}Output`, answer)
      const [verb, options] = card.kind === 'query' ? ['query', 'CallOptions'] : ['mutate', optionsOf(card)]
      members.push(member(`${verb}(input: ${input}, options?: ${options}): Promise<${output}>`))
      const item = answer.properties?.['items']?.items
      if (isPaged(card) && item !== undefined) members.push(...pageMembers(input, output, typeText(item)))
      if (isUpload) {
        const fields = this.#input(`${base}FileInput`, card, 'none')
        members.push(member(`upload(input: ${fields}, file: FileToUpload, options?: ${options}): Promise<${output}>`))
      }
    }
    const refusals = card.refusals.length === 0 ? 'never' : card.refusals.map((code) => `'${code}'`).join(' | ')
    this.#add(name, `export interface ${name} extends Operation<${refusals}> {\n${members.join('\n')}\n}`)
    return name
  }

  #input(name: string, card: Operation, file: 'all' | 'text' | 'none'): string {
    const schema = this.#schema(card.input)
    if (file === 'all') return this.#declare(name, schema)
    const { file: _, ...fields } = schema.properties ?? {}
    const required = (schema.required ?? []).filter((field) => field !== 'file')
    const text: JsonSchema = { type: 'string', description: 'The text of a CSV file' }
    return file === 'none'
      ? this.#declare(name, { ...schema, properties: fields, required })
      : this.#declare(name, { ...schema, properties: { ...fields, file: text }, required: [...required, 'file'] })
  }

  /** A schema of the wire, which is the input of a codec, in requests and in answers. What it names is declared. */
  #schema(schema: z.ZodType): NamedSchema {
    const { $defs = {}, ...own } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'input',
      unrepresentable: 'any',
      reused: 'inline',
    }) as NamedSchema & { readonly $defs?: Readonly<Record<string, JsonSchema>> }
    for (const [name, named] of Object.entries($defs)) if (!name.startsWith('__')) this.#declare(name, named)
    const id = own.$ref?.split('/').at(-1)
    return id === undefined ? own : { ...$defs[id], id }
  }

  #declare(name: string, schema: JsonSchema): string {
    const text = typeText(schema)
    const isInterface = schema.type === 'object' && text.startsWith('{\n')
    const about = commentText(schema.description === undefined ? [] : [schema.description], '')
    this.#add(name, `${about}export ${isInterface ? `interface ${name} ${text}` : `type ${name} = ${text}`}`)
    return name
  }

  #add(name: string, text: string): void {
    const there = this.#declared.get(name)
    if (there === undefined) this.#declared.set(name, { noun: this.#noun, text })
    else if (there.text !== text) throw new Error(`two things are called ${name}:\n${there.text}\n${text}`)
  }
}

/** A list that comes page by page. */
export function isPaged({ kind, input }: Operation): boolean {
  return kind === 'query' && 'offset' in input.shape && 'limit' in input.shape
}

function optionsOf(card: Operation): string {
  return isRepeatable(card) ? 'CommandOptions' : 'UnkeyedCommandOptions'
}

function pageMembers(input: string, output: string, item: string): string[] {
  return [
    `  /** Every page from \`offset\` on, each asked for when it is wanted. */\n  pages(input: ${input}, options?: CallOptions): AsyncGenerator<${output}>`,
    `  /** Every item of every page. What changes meanwhile may be missed or come twice. */\n  all(input: ${input}, options?: CallOptions): AsyncGenerator<${item}>`,
  ]
}

function wordsOf(card: Operation): string[] {
  const refused = card.refusals.map(
    (code: RefusalCode) => `- \`${code}\` (${REFUSALS[code].status}): ${REFUSALS[code].title}`,
  )
  return [
    card.summary,
    ...(card.description === undefined ? [] : ['', card.description]),
    '',
    `\`${card.route}\`. ${admissionInWords(card.scope)}`,
    ...(refused.length === 0 ? [] : ['', 'Refused as', ...refused]),
  ]
}
