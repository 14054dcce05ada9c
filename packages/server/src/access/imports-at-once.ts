import { Refusal } from '@vigencia/domain/refusals.ts'

/** Each import takes a file in, which lies on the disk of this process meanwhile, and reads it. */
export interface ImportsAtOnce {
  /**
   * Runs an import from the first byte of its file on.
   * @throws Refusal `rate_limited` while as many run as may, of the tenant or of all
   */
  run<Result>(tenantId: string, work: () => Promise<Result>): Promise<Result>
}

export interface MostImports {
  readonly ofTenant: number
  readonly ofProcess: number
}

const MOST: MostImports = { ofTenant: 2, ofProcess: 4 }

export function importsAtOnce(most: MostImports = MOST): ImportsAtOnce {
  const running = new Map<string, number>()
  let all = 0
  return {
    async run(tenantId, work) {
      const own = running.get(tenantId) ?? 0
      if (own >= most.ofTenant) throw tooMany(`A tenant may have ${most.ofTenant} imports under way`)
      if (all >= most.ofProcess) throw tooMany(`${most.ofProcess} imports are under way, and no more run at once`)
      all += 1
      running.set(tenantId, own + 1)
      try {
        return await work()
      } finally {
        all -= 1
        const left = (running.get(tenantId) as number) - 1
        if (left === 0) running.delete(tenantId)
        else running.set(tenantId, left)
      }
    },
  }
}

function tooMany(what: string): Refusal {
  return new Refusal('rate_limited', `${what}: send the file again when one of them has ended.`)
}
