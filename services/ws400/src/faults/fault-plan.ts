import { z } from 'zod'
import { FAULT_NAMES, isFaultName, type FaultName } from './fault-names.ts'

/** The shares of all requests that get each fault, the same again for the same seed. */
export interface FaultPlan {
  readonly seed: number
  readonly delayMs: number
  readonly shares: readonly (readonly [fault: FaultName, share: number])[]
}

const DEFAULTS = { seed: 1, delayMs: 2000 }

/** Reads `seed=7;delay=0.1;delay-ms=500;reset-after-commit=0.05`. An empty text means no faults. */
export const FaultPlanSetting = z.string().default('').transform(readFaultPlan)

function readFaultPlan(text: string, context: z.RefinementCtx<string>): FaultPlan {
  const plan = { ...DEFAULTS, shares: [] as [FaultName, number][] }
  const wrong = (message: string) => context.addIssue({ code: 'custom', message })
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const [name = '', input = ''] = part.split('=').map((word) => word.trim())
    const number = input === '' ? Number.NaN : Number(input)
    if (name === 'seed' || name === 'delay-ms') {
      if (!Number.isSafeInteger(number) || number < 0) wrong(`${name} must be a whole number, not "${input}"`)
      else plan[name === 'seed' ? 'seed' : 'delayMs'] = number
    } else if (!isFaultName(name)) wrong(`"${name}" is none of seed, delay-ms, ${FAULT_NAMES.join(', ')}`)
    else if (!(number >= 0 && number <= 1)) wrong(`${name} must be a share from 0 to 1, not "${input}"`)
    else plan.shares.push([name, number])
  }
  if (sum(plan.shares) > 1 + 1e-9) wrong('the shares of all faults together must be at most 1')
  return plan
}

function sum(shares: FaultPlan['shares']): number {
  return shares.reduce((total, [, share]) => total + share, 0)
}
