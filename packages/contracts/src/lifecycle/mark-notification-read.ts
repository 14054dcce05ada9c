import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Notification, NotificationId } from './notification.ts'

export const markNotificationRead = command({
  summary: 'Mark a lifecycle notification as read',
  description: 'Once: who reads it later changes nothing of when it was read, and by whom.',
  route: 'PATCH /v1/scheduling/contracts/notifications/{notification_id}/read',
  scope: 'contracts:write',
  input: z.strictObject({ notification_id: NotificationId }),
  output: Notification,
  withoutRevision: true,
  refusals: ['notification_not_found'],
})
