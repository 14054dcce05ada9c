import { openStack, type OpenStack, type StackOrder } from './open-stack.ts'

/** The stacks of this worker, by their services. They end with it: nothing but the worker's process uses them. */
const stacks = new Map<string, Promise<OpenStack>>()

/** The stack of this worker with these services; closing it puts back what a file has set. */
export async function sharedStack({ api, snvs, registry }: StackOrder): Promise<OpenStack> {
  const name = JSON.stringify({ api, snvs, registry })
  const opened =
    stacks.get(name) ?? openStack({ ...(api && { api }), ...(snvs && { snvs }), ...(registry && { registry }) })
  stacks.set(name, opened)
  const stack = await opened
  return { ...stack, close: stack.settle }
}
