import { SECRET } from '../values/never-in-the-open.ts'
import { text } from '../values/text.ts'

/** Long enough for a sentence; more would only keep a processor busy. */
const MOST = 256
const LEAST = 12

/** A password as somebody types it, who may have set it by any rule. */
export const Password = text(MOST).min(1).meta(SECRET)

/** A password that somebody sets. What many others use is refused too. */
export const NewPassword = text(MOST).min(LEAST).meta(SECRET)
