import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'

export type Webhook = Api.Webhook
export type EventType = Webhook['events'][number]

/** What a webhook can listen to. */
export const EVENTS: Readonly<Record<EventType, MessageDescriptor>> = {
  'period.activated': msg`A contract period was activated`,
  'period.ended': msg`A contract period ended`,
  'period.ending': msg`A contract period ends soon`,
  'reajuste.made': msg`Prices were adjusted`,
  'case.reported': msg`A case was reported`,
  'case.refused': msg`A case was refused`,
  'case.in_doubt': msg`A case is in doubt`,
}
