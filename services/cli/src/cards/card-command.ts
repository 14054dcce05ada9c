import { z } from 'zod'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { API_OPTIONS, apiAccess, SNVS_OPTIONS } from '../calls/ask-api.ts'
import {
  FROM_FILE,
  UsageError,
  type Answer,
  type Call,
  type Command,
  type Option,
  type Options,
} from '../command/command.ts'
import { downloadFile } from '../calls/download-file.ts'
import { importAnswer, isImportReport } from '../answers/import-answer.ts'
import { mediaTypeOfFile } from '../calls/import-options.ts'
import type { Messages } from '../locale/messages.ts'
import { uploadFile } from '../calls/upload-file.ts'
import { answerText } from './answer-text.ts'
import type { CardOfNoun } from './card-of-noun.ts'
import { callOperation, type CallContext, type Reached } from './call-operation.ts'
import { fieldsOf, type CardField } from './card-fields.ts'
import { optionOf } from './card-options.ts'
import { confirmedPreview, previewOf } from './confirmed-preview.ts'
import { followPages, isPage, MOST_ROWS } from './follow-pages.ts'
import { currentValues, readBefore } from './current-values.ts'
import { mustBeComplete, readInput, type Input, type ProvidedWords } from './read-input.ts'
import { shownAnswer } from './shown-answer.ts'
import { addressOf, bodyOf } from './transfer.ts'

const FILE = 'file'
/** Where the answer goes of an operation that takes a file and answers one. */
const TO = 'to'

/** The command of an operation: its words are those of the card, and its answer is that of the service. */
export function cardCommand(one: CardOfNoun, messages: Messages): Command {
  const { card, words } = one
  const fields = fieldsOf(card)
  const path = fields.filter(({ isInPath }) => isInPath)
  const [takesFile, answersFile] = [card.streams !== undefined, card.answersAs !== undefined]
  const toName = takesFile ? TO : FILE
  return {
    noun: words.noun,
    verb: words.verb,
    alsoVerbs: words.also,
    summary: card.summary,
    args: {
      ...Object.fromEntries(path.map(({ name, about }) => [name, about === '' ? name : about])),
      ...(takesFile && { [FILE]: messages.file }),
      ...(answersFile && { [toName]: messages.toFile }),
    },
    providedOtherwise: path.map(({ name }) => name),
    optionalArgs: answersFile ? [toName] : [],
    options: optionsOf(one, fields, messages),
    calls: [one.name],
    run: (call) => runCard(one, fields, call, messages),
  }
}

function optionsOf(one: CardOfNoun, fields: readonly CardField[], messages: Messages): Options {
  const { card, service } = one
  const isPartial = readBefore(one) !== undefined
  // standard input is one line, which is for one of them
  const isRead = fields.filter(({ sensitive }) => sensitive !== undefined).length === 1
  const own = fields.flatMap((field): [string, Option][] => {
    const option = field.sensitive !== undefined && !isRead ? null : optionOf(field, isPartial)
    return option === null
      ? []
      : [[field.flag, isPaged(card, fields) && field.name === 'limit' ? limit(option) : option]]
  })
  function limit(option: Option): Option {
    return { ...option, about: messages.limit }
  }
  const hasFrom = !fields.some(({ flag }) => flag === 'from') && card.streams === undefined && fields.length > 0
  const isCommand = card.kind === 'command'
  return {
    ...Object.fromEntries(own),
    ...(hasFrom && { from: { takes: FROM_FILE, about: messages.from } }),
    ...(isPaged(card, fields) && { all: { about: messages.all } }),
    ...(isPartial && { replace: { about: messages.replace } }),
    ...(previewOf(one) !== undefined && { yes: { about: messages.yes } }),
    ...(isCommand && card.streams === undefined && { 'if-match': { takes: 'number', about: messages.ifMatch } }),
    ...(isCommand && { 'idempotency-key': { takes: 'text', about: messages.idempotencyKey } }),
    ...(service === 'api' ? API_OPTIONS : SNVS_OPTIONS),
  }
}

/** A preview has pages too, and is more than its rows: one of them is asked for, and not followed. */
function isPaged({ output }: Operation, fields: readonly CardField[]): boolean {
  const isList = output instanceof z.ZodObject && output.shape['items'] !== undefined
  return isList && ['offset', 'limit'].every((name) => fields.some((field) => field.name === name))
}

async function runCard(one: CardOfNoun, fields: readonly CardField[], call: Call, messages: Messages): Promise<Answer> {
  const { card, service } = one
  const options: ProvidedWords['options'] = call.options
  let input = await readInput(fields, { args: call.args, options }, call, messages)
  mustBeComplete(
    fields.filter(({ isInPath }) => isInPath),
    input,
    messages,
  )
  const access = apiAccess(
    { url: options['url'] as string | undefined, key: options['key'] as string | undefined },
    call.environment,
    service === 'api' ? 'VIGENCIA_URL' : 'SNVS_URL',
  )
  const reached: Reached = { service, access, report: call.report }
  if (card.streams !== undefined || card.answersAs !== undefined) {
    mustBeComplete(fields, input, messages)
    return card.answersAs === undefined
      ? fileTo(one, input, reached, call, messages)
      : fileFrom(one, input, reached, call)
  }
  const context = contextOf(one, options, messages)
  const current = options['replace'] === true ? null : await currentValues(one, fields, input, reached)
  if (current !== null) input = current.input
  mustBeComplete(fields, input, messages)
  const known = context.ifMatch ?? current?.revision
  const ask = (it: Input) =>
    callOperation(reached, one, it, { ...context, ...(known !== undefined && { ifMatch: known }) })
  if (isPaged(card, fields)) return pageAnswer(one, ask, input, options['all'] === true, call, messages)
  const confirmed = await confirmedPreview(one, input, reached, options['yes'] === true, call, messages)
  if (confirmed === null) return { json: { done: false }, text: messages.notDone, isRefused: true }
  const answer = await ask(confirmed)
  return { json: answer, text: answerText(shownAnswer(one.name, answer), messages) }
}

function contextOf({ card }: CardOfNoun, options: Readonly<Record<string, unknown>>, messages: Messages): CallContext {
  if (card.kind === 'query') return {}
  const revision = options['if-match'] as string | undefined
  if (revision !== undefined && !/^\d{1,15}$/.test(revision))
    throw new UsageError(messages.notWhole('if-match', revision))
  // without one the client makes it, for operations that take one
  const idempotencyKey = options['idempotency-key'] as string | undefined
  return {
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(revision !== undefined && { ifMatch: Number(revision) }),
  }
}

async function pageAnswer(
  { name }: CardOfNoun,
  ask: (input: Input) => Promise<unknown>,
  input: Input,
  isAll: boolean,
  { report }: Call,
  messages: Messages,
): Promise<Answer> {
  const wanted = isAll ? MOST_ROWS : typeof input['limit'] === 'number' ? input['limit'] : 50
  const page = await followPages(ask, input, wanted)
  if (!isPage(page)) return { json: page, text: answerText(page, messages) }
  const shown = Number(page['offset']) + page.items.length
  if (shown < page.total) report(messages.moreRows(page.items.length, page.total))
  return { json: page, text: answerText(shownAnswer(name, page), messages) }
}

async function fileTo(
  one: CardOfNoun,
  input: Input,
  { access, report }: Reached,
  call: Call,
  messages: Messages,
): Promise<Answer> {
  const file = call.args[FILE] as string
  const answer = await uploadFile({
    access,
    path: addressOf(one.card, input),
    file,
    mediaType: mediaTypeOfFile(file),
    report,
  })
  if (isImportReport(answer)) return importAnswer(answer)
  return { json: answer, text: answerText(answer, messages) }
}

async function fileFrom(one: CardOfNoun, input: Input, { access, report }: Reached, call: Call): Promise<Answer> {
  const takesFile = one.card.streams !== undefined
  const file = call.args[takesFile ? TO : FILE]
  const sent = call.args[FILE] as string
  const body = takesFile ? { file: sent, mediaType: mediaTypeOfFile(sent) } : bodyOf(one.card, input)
  const bytes = await downloadFile({
    access,
    path: addressOf(one.card, withFormat(one, input, file)),
    method: routeOf(one.card).method,
    ...(body !== undefined && { body }),
    to: file === undefined || file === '-' ? call.output : file,
    report,
  })
  const json = { file: file ?? null, bytes }
  if (file === undefined || file === '-') return { json, text: '', isWritten: true }
  return { json, text: `${file}: ${bytes} bytes` }
}

/** The form of a file by its ending, where it can have one and nobody said which. */
function withFormat({ card }: CardOfNoun, input: Input, file: string | undefined): Input {
  if (card.input.shape['format'] === undefined || input['format'] !== undefined) return input
  return { ...input, format: file?.toLowerCase().endsWith('.xlsx') === true ? 'xlsx' : 'csv' }
}
