import { z } from 'zod'

/** The treatment of a row of a file whose code is there already. */
export const ExistingCodes = z.enum(['refuse', 'update', 'skip'])
