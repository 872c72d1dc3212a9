#!/usr/bin/env node
/** `stemma`: the command line's process. */
import { runCli } from './commands/run.ts'

// Whoever reads our output may stop early, like `head`: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
})
