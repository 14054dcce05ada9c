import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Notification as NotificationOnTheWire } from '@vigencia/contracts/lifecycle/notification.ts'
import { DayColumn } from '@vigencia/database/columns/day-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import { expiryWarning } from '@vigencia/domain/agreements/expiry-warning.ts'
import { pricesNoDay } from '@vigencia/domain/agreements/period-status.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { periodsOfAll } from './periods-of-all.ts'

type NotificationAnswer = z.output<typeof NotificationOnTheWire>

/** A warning, with the name of the convenio as it is now. */
export type Notification = Omit<NotificationAnswer, 'is_current'> & { tenant_id: string }

export const Notification = entity<Notification>({
  name: 'Notification',
  tableName: 'contracts.shown_notifications',
  readonly: true,
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    convenio_id: p.uuid(),
    convenio_name: p.text(),
    period_id: p.uuid(),
    type: p.text(),
    validity_end: p.type(DayColumn),
    days_left: p.integer(),
    message: p.text(),
    created_at: p.type(InstantColumn),
    read_at: p.type(InstantColumn).nullable(),
    read_by: p.uuid().nullable(),
  },
})

/** Warnings as answers show them: each with whether a run would give it today too, about the same end. */
export async function notificationAnswers(
  work: UnitOfWork,
  notifications: readonly Notification[],
): Promise<NotificationAnswer[]> {
  const periods = await periodsOfAll(work, [...new Set(notifications.map(({ convenio_id }) => convenio_id))])
  return notifications.map((words) => {
    const others = periods.get(words.convenio_id) ?? []
    const named = others.find(({ id }) => id === words.period_id)
    // one that was corrected since is told of the one in its place
    const period = others.find((other) => other.place === named?.place && !pricesNoDay(other)) ?? named
    const today = period === undefined ? null : expiryWarning(period, others, work.today)
    return { ...words, is_current: today?.type === words.type && today.validity_end.equals(words.validity_end) }
  })
}
