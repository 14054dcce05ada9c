import { z } from 'zod'

/** A code of the national registry, such as that of an event. */
export const RegistryCodeNumber = z.int().min(0).max(2_147_483_647)

/** A number that the registry gave to something. It is kept whatever its length, up to what JSON holds exactly. */
export const AssignedNumber = z.int().min(1)

/** The status of an answer over HTTP. */
export const HttpStatus = z.int().min(100).max(599)
