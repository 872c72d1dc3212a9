/** Finds a Chromium for the browser tests: an installed one, else Playwright's, else Debian's package when root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { tool } from './install.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium, or '' when Playwright finds its own. Installs one where there is none; throws when that fails too. */
export async function browser() {
  const found = installed() ?? (await playwrights())
  if (found !== undefined) return found
  console.log('Installing Chromium for the browser tests…')
  if (succeeds(tool('playwright'), ['install', 'chromium-headless-shell', 'chromium'])) return ''
  if (
    process.getuid?.() === 0 &&
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    const debians = installed()
    if (debians) return debians
  }
  throw new Error('No Chromium: install one, or name it in STEMMA_CHROMIUM, and run the tests again.')
}

function installed() {
  const named = process.env.STEMMA_CHROMIUM
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].find((path) =>
    existsSync(path),
  )
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? '' : undefined
}

function succeeds(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 }).status === 0
}
