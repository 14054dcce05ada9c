import { runChild } from './run-child.ts'

/**
 * Builds the console in a process of its own, unless it is built already. No service waits for it: the api says that it
 * is being built, and serves it once it is there. Without it everything else goes on.
 */
export async function buildConsoleBeside(stop: AbortSignal, say: (line: string) => void): Promise<void> {
  const code = await runChild({ args: ['tooling/console/main.ts'] }, stop)
  if (code !== 0 && !stop.aborted) say('The console is not built, and all else goes on: `npm run console` tries again.')
}
