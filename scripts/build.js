/** Builds the browser's half, the page of dossiers and the server's half into dist/, and does nothing where they are newer than their sources. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { run, tool } from './install.js'

const STAMP = 'dist/built-from'
const SOURCES = [
  'client',
  'graph-data',
  'server',
  'package-lock.json',
  'package.json',
  'vite.config.ts',
  'vite.dossier.config.ts',
  'vite.server.config.ts',
]

/** Builds unless dist/ was built from just these sources. */
export function build() {
  const wanted = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  console.log('Building…')
  for (const part of ['vite', 'vite.dossier', 'vite.server'])
    run(tool('vite'), ['build', '--logLevel', 'warn', '--config', `${part}.config.ts`])
  readDatasets()
  writeFileSync(STAMP, wanted)
}

/** Lets the bundle read the bundled datasets once: it remembers them, so that the first start is as quick as the next. */
function readDatasets() {
  const env = { ...process.env, STEMMA_TEXTS: '', STEMMA_DATASETS: '' }
  spawnSync(process.execPath, ['dist/server/cli.js', 'check'], { stdio: 'ignore', env })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Code only: datasets are read when the server starts. */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  if (path === join('graph-data', 'datasets')) return []
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)))
}
