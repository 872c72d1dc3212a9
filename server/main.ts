/** The server’s process: reads the settings, loads the datasets, serves, and stops when it is told to. */
import { commandLine, issueLine } from '#graph-data'
import { createApp } from './app.ts'
import { loadAssets } from './assets.ts'
import { loadCatalog, type Catalog } from './catalog.ts'
import { isLoopback } from './host.ts'
import { LIMITS } from './limits.ts'
import { listen, type Running } from './listen.ts'
import { gathered } from './log.ts'
import { dossierPage } from './press.ts'
import { mayStopReading } from './reader.ts'
import { BUNDLED_DATASETS, CLIENT } from './root.ts'
import { settingsFrom, type Settings } from './settings.ts'
import { codeOf } from './text-file.ts'

/** Exit codes: 1 the address cannot be had, 2 a bad setting. */
const UNAVAILABLE = 1
const MISUSED = 2

mayStopReading(process.stdout)
const log = gathered((text) => process.stdout.write(text))

function fail(messages: readonly string[], code: number): never {
  process.stderr.write(`${messages.join('\n')}\n`)
  process.exit(code)
}

async function start({ host, port, texts, datasets }: Settings): Promise<Running> {
  const isLocal = isLoopback(host)
  const places = { datasets: [BUNDLED_DATASETS, ...datasets], texts, isPublic: !isLocal }
  const [catalog, assets, page] = await Promise.all([loadCatalog(places), loadAssets(CLIENT), dossierPage()])
  tell(catalog)
  return listen(createApp({ catalog, assets, dossierPage: page, log, isLocal }), { host, port, log })
}

function tell({ broken, notices }: Catalog): void {
  for (const { id, issues } of broken) {
    log(`The dataset “${id}” could not be loaded:`)
    for (const issue of issues.slice(0, LIMITS.issues.most)) log(`  ${issueLine(issue)}`)
    if (issues.length > LIMITS.issues.most)
      log(`  and ${issues.length - LIMITS.issues.most} more: \`${commandLine('check')}\` lists them`)
  }
  for (const notice of notices) log(notice)
}

function unavailable(error: unknown, { host, port }: Settings): string {
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: another Stemma may run there. Set PORT to another one, or to 0 for any.`
  if (code === 'EACCES') return `Port ${port} may not be used by you: set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST “${host}” is no address of this machine: set it to 127.0.0.1.`
  return `Stemma could not start: ${error instanceof Error ? error.message : String(error)}`
}

const settings = settingsFrom(process.env)
if (!settings.ok) fail(settings.messages, MISUSED)
const server = await start(settings.value).catch((error: unknown) =>
  fail([unavailable(error, settings.value)], UNAVAILABLE),
)
log(`Stemma is at ${server.url}`)

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
for (const signal of SIGNALS) process.once(signal, stop)

function stop(signal: NodeJS.Signals): void {
  // With nobody listening, the next signal of either kind ends the process.
  for (const other of SIGNALS) process.removeListener(other, stop)
  log(`Stopping (${signal}); once more stops at once.`)
  log.flush()
  void server.stop().then(() => log.flush())
}
