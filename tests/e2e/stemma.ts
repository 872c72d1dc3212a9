/** A browser test's Stemma: a server of its own, and a page that tolerates no error in its console. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { test as base, expect, type Page } from '@playwright/test'

interface Settings {
  /** Environment variables of the server. */
  readonly env: Record<string, string>
}

interface Server {
  readonly url: string
}

/** What Playwright's tests get: `page` speaks to a server that the worker started, and fails on any console error. */
export const test = base.extend<{ quiet: void }, { settings: Settings; server: Server }>({
  settings: [{ env: {} }, { option: true, scope: 'worker' }],
  server: [
    async ({ settings }, use) => {
      const process = start(settings.env)
      await use({ url: await addressOf(process) })
      process.kill('SIGTERM')
      await once(process, 'exit')
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  quiet: [
    async ({ page }, use) => {
      const loud = complaintsOf(page)
      await use()
      expect(loud, 'the console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

function start(env: Record<string, string>): ChildProcess {
  return spawn('node', ['dist/server/main.js'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The address that the server prints. Its output is read to the end, so that it never has to wait for a reader. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(0, 10_000)
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (address) resolve(address)
    })
    server.once('exit', () => reject(new Error(`the server ended without printing its address:\n${said}`)))
  })
}

/** Errors and policy violations, as they come. A 404 that a test asks for is named in its own `ignoring`. */
function complaintsOf(page: Page): string[] {
  const loud: string[] = []
  page.on('pageerror', (error) => loud.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:40[04]|503)/.test(message.text())) loud.push(message.text())
    if (message.type() === 'warning' && /Content Security Policy|TrustedScript|deprecated/i.test(message.text()))
      loud.push(message.text())
  })
  return loud
}
