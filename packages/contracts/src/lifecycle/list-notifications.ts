import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { Notification } from './notification.ts'

export const listNotifications = query({
  summary: 'List the lifecycle notifications, newest first; of one run, the earliest end first',
  route: 'GET /v1/scheduling/contracts/notifications',
  scope: 'contracts:read',
  input: z.strictObject({
    convenio_id: ConvenioId.nullable().default(null).describe('Filter by convenio'),
    unread: z.boolean().default(false).describe('Only those that nobody has marked as read'),
    ...paging,
  }),
  output: page(Notification),
  refusals: [],
})
