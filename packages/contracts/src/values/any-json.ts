import { z } from 'zod'

/** Any JSON value. Its schema is open: a recursive one says no more, and not every generator takes it. */
export const AnyJson = z.json()
AnyJson._zod.toJSONSchema = () => ({ description: 'Any JSON value' })

/** An object of any JSON, as it was stored. */
export const JsonObject = z.record(z.string(), AnyJson)
