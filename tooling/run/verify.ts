import { PARTS } from '../verify/parts.ts'
import { verify } from '../verify/verify.ts'
import { runMain } from './run-main.ts'

await runMain((stop) => verify(PARTS, stop, console.log))
