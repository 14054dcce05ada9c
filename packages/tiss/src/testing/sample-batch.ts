import { createHash } from 'node:crypto'
import { SAMPLE_PERSON, type SamplePerson } from './sample-person.ts'

/** A line of a sample guide. Money as TISS writes it. */
export interface SampleLine {
  readonly code: string
  readonly day: string
  readonly total: string
  readonly unit?: string
  readonly quantity?: string
  readonly factor?: string
  readonly table?: string
  readonly access?: string
  readonly hours?: readonly [begin: string, end: string]
  readonly degree?: string
  /** Of whoever took part in that degree. */
  readonly registry?: string
  /** codigoDespesa: the line is an expense. */
  readonly expense?: string
}

export interface SampleGuide {
  readonly number: string
  readonly card?: string
  readonly urgent?: boolean
  readonly principal?: string
  readonly lines: readonly SampleLine[]
  readonly total?: string
}

export interface SampleBatch {
  readonly kind?: 'sp_sadt' | 'fees' | 'hospital_stay'
  readonly lot: string
  readonly ansCode?: string
  readonly version?: string
  readonly guides: readonly SampleGuide[]
  /** Who is in it; a card or registry of a guide or line beats this one's. */
  readonly person?: SamplePerson
}

const element = (name: string, inner: string) => `<ans:${name}>${inner}</ans:${name}>`
const field = (name: string, text: string | undefined) =>
  text === undefined ? '' : element(name, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))

/** A batch of invented guides as a clinic's program writes it: in ISO-8859-1, with its hash. */
export function sampleBatch(batch: SampleBatch): Buffer {
  const { person = SAMPLE_PERSON } = batch
  const head =
    element(
      'identificacaoTransacao',
      field('tipoTransacao', 'ENVIO_LOTE_GUIAS') +
        field('sequencialTransacao', '1') +
        field('dataRegistroTransacao', '2026-08-03') +
        field('horaRegistroTransacao', '10:15:00'),
    ) +
    element(
      'origem',
      element('identificacaoPrestador', field('codigoPrestadorNaOperadora', '000123') + field('CPF', person.cpf)),
    ) +
    element('destino', field('registroANS', batch.ansCode ?? '999999')) +
    field('Padrao', batch.version ?? '4.03.00')
  const guides = batch.guides.map((guide) => GUIDES[batch.kind ?? 'sp_sadt'](guide, person)).join('\n')
  const inner =
    element('cabecalho', head) +
    element(
      'prestadorParaOperadora',
      element('loteGuias', field('numeroLote', batch.lot) + element('guiasTISS', guides)),
    )
  const texts = [...inner.matchAll(/>([^<>]*)<\/ans:/g)].map(([, text]) => text as string)
  const hash = createHash('md5')
    .update(texts.join('').replaceAll('&lt;', '<').replaceAll('&amp;', '&'), 'latin1')
    .digest('hex')
  const message = `${inner}${element('epilogo', field('hash', hash))}`
  return Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>\n<ans:mensagemTISS xmlns:ans="http://www.ans.gov.br/padroes/tiss/schemas">${message}</ans:mensagemTISS>`,
    'latin1',
  )
}

function sadtGuide({ number, card, urgent, principal, lines, total }: SampleGuide, person: SamplePerson): string {
  const procedures = lines.filter(({ expense }) => expense === undefined)
  const expenses = lines.filter(({ expense }) => expense !== undefined)
  return element(
    'guiaSP-SADT',
    element(
      'cabecalhoGuia',
      field('registroANS', '999999') + field('numeroGuiaPrestador', number) + field('guiaPrincipal', principal),
    ) +
      element(
        'dadosBeneficiario',
        field('numeroCarteira', card ?? person.card) + field('nomeBeneficiario', person.name),
      ) +
      element('dadosSolicitacao', field('caraterAtendimento', urgent === true ? '2' : '1')) +
      element(
        'procedimentosExecutados',
        procedures
          .map((line, at) => procedure(line, at + 1, 'procedimentoExecutado', 'equipeSadt', 'grauPart', person))
          .join(''),
      ) +
      (expenses.length === 0
        ? ''
        : element(
            'outrasDespesas',
            expenses.map((line, at) => expenseLine(line, procedures.length + at + 1)).join(''),
          )) +
      field('observacao', person.remark) +
      (total === undefined ? '' : element('valorTotal', field('valorTotalGeral', total))),
  )
}

function feesGuide({ number, card, urgent, principal, lines, total }: SampleGuide, person: SamplePerson): string {
  return element(
    'guiaHonorarios',
    element('cabecalhoGuia', field('registroANS', '999999') + field('numeroGuiaPrestador', number)) +
      field('guiaSolicInternacao', principal) +
      element('beneficiario', field('numeroCarteira', card ?? person.card)) +
      element('dadosInternacao', field('caraterAtendimento', urgent === true ? '2' : '1')) +
      element(
        'procedimentosRealizados',
        lines
          .map((line, at) =>
            procedure(line, at + 1, 'procedimentoRealizado', 'profissionais', 'grauParticipacao', person),
          )
          .join(''),
      ) +
      field('valorTotalHonorarios', total),
  )
}

function stayGuide({ number, card, urgent, principal, lines, total }: SampleGuide, person: SamplePerson): string {
  const procedures = lines.filter(({ expense }) => expense === undefined)
  const expenses = lines.filter(({ expense }) => expense !== undefined)
  return element(
    'guiaResumoInternacao',
    element('cabecalhoGuia', field('registroANS', '999999') + field('numeroGuiaPrestador', number)) +
      field('numeroGuiaSolicitacaoInternacao', principal) +
      element('dadosBeneficiario', field('numeroCarteira', card ?? person.card)) +
      element(
        'dadosInternacao',
        field('caraterAtendimento', urgent === true ? '2' : '1') + field('tipoFaturamento', '4'),
      ) +
      element(
        'procedimentosExecutados',
        procedures
          .map((line, at) =>
            procedure(line, at + 1, 'procedimentoExecutado', 'identificacaoEquipe', 'grauPart', person),
          )
          .join(''),
      ) +
      (total === undefined ? '' : element('valorTotal', field('valorTotalGeral', total))) +
      element('outrasDespesas', expenses.map((line, at) => expenseLine(line, procedures.length + at + 1)).join('')),
  )
}

const GUIDES = { sp_sadt: sadtGuide, fees: feesGuide, hospital_stay: stayGuide }

function procedure(
  line: SampleLine,
  item: number,
  name: string,
  team: string,
  degree: string,
  person: SamplePerson,
): string {
  return element(
    name,
    field('sequencialItem', String(item)) +
      field('dataExecucao', line.day) +
      field('horaInicial', line.hours?.[0]) +
      field('horaFinal', line.hours?.[1]) +
      element('procedimento', field('codigoTabela', line.table ?? '22') + field('codigoProcedimento', line.code)) +
      field('quantidadeExecutada', line.quantity ?? '1') +
      field('viaAcesso', line.access) +
      field('reducaoAcrescimo', line.factor ?? '1.00') +
      field('valorUnitario', line.unit ?? line.total) +
      field('valorTotal', line.total) +
      (line.degree === undefined
        ? ''
        : element(
            team,
            field(degree, line.degree) +
              field('nomeProf', person.name) +
              field('numeroConselhoProfissional', line.registry ?? person.registry),
          )),
  )
}

function expenseLine(line: SampleLine, item: number): string {
  return element(
    'despesa',
    field('sequencialItem', String(item)) +
      field('codigoDespesa', line.expense) +
      element(
        'servicosExecutados',
        field('dataExecucao', line.day) +
          field('codigoTabela', line.table) +
          field('codigoProcedimento', line.code) +
          field('quantidadeExecutada', line.quantity ?? '1.0000') +
          field('reducaoAcrescimo', line.factor ?? '1.00') +
          field('valorUnitario', line.unit ?? line.total) +
          field('valorTotal', line.total),
      ),
  )
}
