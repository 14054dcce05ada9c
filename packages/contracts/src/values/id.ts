import { z } from 'zod'

/** Any UUID is read. New ones are version 7. */
export const Id = z.guid().toLowerCase().meta({ format: 'uuid' })
