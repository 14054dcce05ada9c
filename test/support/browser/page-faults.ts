import type { BrowserContext, ConsoleMessage } from 'playwright-core'

/** Chromium says so of every answer from 400 on, and of none. A screen shows these, and its test says which it expects. */
const REFUSED = /^Failed to load resource: /

/**
 * What goes wrong in the pages of a context: errors that nobody caught, what a page's policy forbids (CSP and Trusted
 * Types), what it says on its console as an error, and calls to any host but these.
 */
export function watchFaults(context: BrowserContext, origins: readonly string[], faults: string[]): void {
  context.on('console', (message) => {
    if (isFault(message)) faults.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`not caught: ${error.error().message}`))
  context.on('request', (request) => {
    const url = request.url()
    const isKnown = origins.some((origin) => url.startsWith(`${origin}/`))
    if (!isKnown && !/^(data|blob):/.test(url)) faults.push(`asks another host: ${url}`)
  })
}

function isFault(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !REFUSED.test(message.text())
}
