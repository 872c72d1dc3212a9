/** Brings node_modules in step with package-lock.json, and does nothing where it is. Needs only Node and npm. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'

const STAMP = 'node_modules/.stemma-installed'
const WANTED = [20, 19]

/** Runs a command with its output shown; ends this process with the command's code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** The path of a tool that npm installed. */
export function tool(name) {
  return `node_modules/.bin/${name}`
}

/** Installs what package-lock.json lists, unless that is done already. */
export function install() {
  requireNode()
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  console.log('Installing…')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(STAMP, wanted)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return
  console.error(`Stemma needs Node ${WANTED.join('.')} or later; this is ${process.versions.node}.`)
  process.exit(1)
}
