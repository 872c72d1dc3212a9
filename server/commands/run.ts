/** The command line, apart from the process that it runs in. */
import { parseArgs } from 'node:util'
import { commandLine, USUAL_SCALE } from '#graph-data'
import { EXIT, misused, type Exit, type Terminal } from './command.ts'
import { commands } from './index.ts'
import { SETTINGS } from '../settings.ts'

const WIDTH = 18

/** Runs the command that `args` name and gives the exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const read = readArgs(args)
  if ('fault' in read) return unclear(read.fault, terminal)
  const [name, ...folders] = read.words
  if (read.help) return help(terminal)
  const command = commands.find((row) => row.name === name)
  if (!command) return unclear(name === undefined ? 'it needs a command' : `there is no command “${name}”`, terminal)
  return command.run({ ...read.options, folders }, terminal).catch((error: unknown) => {
    if (!isUnwritable(error)) throw error
    return unwritable(error, terminal)
  })
}

/** What the system says when a file cannot be written. */
type Unwritable = NodeJS.ErrnoException & { readonly path: string }

function isUnwritable(error: unknown): error is Unwritable {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

/** A draft is told by the name that it would get; of `EACCES: permission denied, open '…'`, the middle is for people. */
function unwritable({ path, code, message }: Unwritable, terminal: Terminal): Exit {
  const why = /^\w+: (.*?),/.exec(message)?.[1] ?? 'the system does not say why'
  return misused([`“${path.replace(/\.\d+\.draft$/, '')}” cannot be written: ${why} (${code})`], terminal)
}

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        accept: { type: 'boolean', default: false },
        format: { type: 'string' },
        from: { type: 'string' },
        out: { type: 'string' },
        scale: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { help, ...options } = values
    return {
      words: positionals,
      help,
      options: { format: undefined, from: undefined, out: undefined, scale: undefined, ...options },
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function unclear(fault: string, terminal: Terminal): Exit {
  const exit = misused([fault], terminal)
  terminal.say(`${commandLine('--help')} lists the commands`)
  return exit
}

function help({ print }: Terminal): Exit {
  for (const line of helpLines()) print(line)
  return EXIT.fine
}

function helpLines(): string[] {
  return [
    commandLine('<command> [options] [folder …]'),
    '',
    ...commands.map(({ name, summary }) => row(name, summary)),
    '',
    row('folder', 'a dataset, or a folder of datasets; without one: those that the server serves'),
    row('--json', 'prints the result as JSON'),
    row('--accept', 'for lock: gives up support that a changed text took away'),
    row('--format', 'for export: the id of a format'),
    row('--from', 'for export of a file: its format, where its name does not tell it'),
    row('--out', 'for export: the file to write; without it, one named after what is in it'),
    row('--scale', `for export: pixels per unit of the map, for pictures made of pixels; ${USUAL_SCALE} unless told`),
    row('name=value', 'for export: a parameter of the selection, like around=an-id hops=2'),
    '',
    ...Object.entries(SETTINGS).map(([name, { what, takes }]) => row(name, `${what}; ${takes}`)),
    '',
    row('exit code', `${EXIT.fine} nothing wrong, ${EXIT.findings} something to mend, ${EXIT.usage} wrong use`),
  ]
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(WIDTH)}${text}`
}
