import { z } from 'zod'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { SECRET } from '../values/never-in-the-open.ts'

/** Long enough for a sentence; more would only keep a processor busy. */
const MOST = 256
const LEAST = 12

/** A password as somebody types it, who may have set it by any rule. */
export const Password = z.string().min(1).max(MOST).overwrite(nfc).meta(SECRET)

/** A password that somebody sets. What many others use is refused too. */
export const NewPassword = z.string().overwrite(nfc).min(LEAST).max(MOST).meta(SECRET)
