import type { Element } from '@vigencia/tiss/message/written-message.ts'
import type { InventedAccount } from './invented-account.ts'

interface Sent {
  readonly kind: string
  readonly number: string
  readonly on: string
  readonly from: 'clinic' | 'payer'
}

/** The head of a message between a clinic and a payer. */
export function messageHeader({ ansCode, providerCode, settings }: InventedAccount, sent: Sent): Element {
  const clinic: Element[] = [['identificacaoPrestador', [['codigoPrestadorNaOperadora', providerCode]]]]
  const payer: Element[] = [['registroANS', ansCode]]
  return [
    'cabecalho',
    [
      [
        'identificacaoTransacao',
        [
          ['tipoTransacao', sent.kind],
          ['sequencialTransacao', sent.number],
          ['dataRegistroTransacao', sent.on],
          ['horaRegistroTransacao', '09:30:00'],
        ],
      ],
      ['origem', sent.from === 'clinic' ? clinic : payer],
      ['destino', sent.from === 'clinic' ? payer : clinic],
      ['Padrao', settings.version],
    ],
  ]
}
