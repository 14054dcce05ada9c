import type { z } from 'zod'
import { apiSettingsSchema } from '@vigencia/api/settings.ts'
import { snvsSettingsSchema } from '@vigencia/snvs/settings.ts'
import { ws400SettingsSchema } from '@vigencia/ws400/settings.ts'

/** The settings that each service reads from its environment, by the service's name. */
export const SERVICE_SETTINGS: Readonly<Record<string, z.ZodObject>> = {
  api: apiSettingsSchema,
  snvs: snvsSettingsSchema,
  ws400: ws400SettingsSchema,
}
