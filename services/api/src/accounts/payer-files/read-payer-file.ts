import type { create } from '@vigencia/contracts/billing-statements'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { z } from 'zod'
import { readAppealAnswer } from '@vigencia/tiss/appeal/read-appeal-answer.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { openAccount } from '../account-stream.ts'
import { answerAppeal } from '../appeals/answer-appeal.ts'
import { findAppeal } from '../appeals/find-appeal.ts'
import { findStoredLines } from '../batches/stored-lines.ts'
import { getStatement } from '../statements/get-statement.ts'
import { judgeItems } from '../statements/judge-items.ts'
import { keepStatement } from '../statements/keep-statement.ts'
import { findFigures } from '../statements/payers-figures.ts'
import { findPayer } from '../batches/find-payer.ts'
import { messageRefusal } from '../message-unreadable.ts'
import { readStatementFile } from '../statements/read-statement-file.ts'
import type { ReadStatement } from '../statements/read-statement.ts'
import { digestedBytes, withBeginning } from './incoming-bytes.ts'
import { mustBeReadable } from './must-be-readable.ts'

type Input = z.output<(typeof create)['input']>
type Output = z.output<(typeof create)['output']>

/** Reads what a payer answered, finds the lines that it is about, and judges each cut by the contract of their days. */
export function readPayerFile(acts: ActService): UseCase<typeof create> {
  return async (work, input) => {
    const digested = digestedBytes(input.file.bytes)
    const { beginning, bytes } = await withBeginning(digested.bytes)
    mustBeReadable(beginning)
    if (beginning.includes(ANSWER)) return keepAppealAnswer(work, input, bytes, () => digested.digest())
    const read = await readStatementFile(work, { ...input, file: { ...input.file, bytes } })
    return keepStatementOf(work, acts, input, read, digested.digest())
  }
}

/** What the header of an answer to an appeal says, in every version. */
const ANSWER = '>RESPOSTA_RECURSO_GLOSA<'

async function keepAppealAnswer(
  work: UnitOfWork,
  { convenio_id }: Input,
  bytes: AsyncIterable<Uint8Array>,
  digest: () => string,
): Promise<Output> {
  const answer = await readAppealAnswer(bytes).catch((error: unknown) => {
    throw messageRefusal(error)
  })
  const convenioId = await findPayer(work, convenio_id ?? null, answer.header.ansCode)
  const id = await answerAppeal(work, convenioId, answer, digest())
  return { id, is_new: false, statement: null, appeal: await findAppeal(work, id) }
}

async function keepStatementOf(
  work: UnitOfWork,
  acts: ActService,
  input: Input,
  read: ReadStatement,
  fileDigest: string,
): Promise<Output> {
  const known = await sameFile(work, fileDigest)
  const convenioId = await findPayer(work, input.convenio_id ?? null, read.ansCode)
  if (known !== null) return again(work, known, convenioId)
  const change = await openAccount(work, convenioId)
  // another request may have read the same file while this one waited for the lock
  const meanwhile = await sameFile(work, fileDigest)
  if (meanwhile !== null) return again(work, meanwhile, convenioId)
  const lines = await findStoredLines(work, convenioId, marksOf(read))
  const judged = judgeItems(read.items, lines)
  if (judged.every(({ line }) => line === null))
    throw new Refusal(
      'statement_unmatched',
      `None of its ${read.items.length} items fits a kept line of this payer: send the batches first.`,
    )
  await findFigures(work, acts, judged)
  const id = await keepStatement(work, change, { convenioId, fileDigest, read, judged })
  return { id, is_new: true, statement: await getStatement(work, { statement_id: id }), appeal: null }
}

function marksOf({ items }: ReadStatement) {
  const each = (of: (item: ReadStatement['items'][number]) => string | null) => [
    ...new Set(items.map(of).filter((mark) => mark !== null)),
  ]
  return {
    lots: each(({ lot }) => lot),
    guides: each(({ guide }) => guide),
    payer_guides: each(({ payerGuide }) => payerGuide),
    passwords: each(({ password }) => password),
  }
}

interface Known {
  readonly id: string
  readonly convenio_id: string
}

async function sameFile({ sql, tenant }: UnitOfWork, fileDigest: string): Promise<Known | null> {
  const [found] = await sql<Known>(
    'select id, convenio_id from billing.statements where tenant_id = $1 and file_digest = $2',
    [tenant.id, fileDigest],
  )
  return found ?? null
}

/** @throws Refusal `statement_of_other_payer` */
async function again(work: UnitOfWork, { id, convenio_id }: Known, requested: string): Promise<Output> {
  if (convenio_id !== requested)
    throw new Refusal('statement_of_other_payer', `This file was read as statement ${id} of another payer.`)
  return { id, is_new: false, statement: await getStatement(work, { statement_id: id }), appeal: null }
}
