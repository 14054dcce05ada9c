import { z } from 'zod'

/** Any UUID is read; the ones made here are version 7. */
export const Id = z.guid().toLowerCase().meta({ format: 'uuid' })
