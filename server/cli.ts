#!/usr/bin/env node
/** `stemma`: the command line's process. */
import { runCli } from './commands/run.ts'
import { mayStopReading } from './reader.ts'

mayStopReading(process.stdout)

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
})
