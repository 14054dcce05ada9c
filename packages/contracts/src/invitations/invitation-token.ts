import { z } from 'zod'
import { SECRET } from '../values/never-in-the-open.ts'

export const InvitationToken = z.string().max(100).describe('What the link holds behind its #').meta(SECRET)
