/** Programs that nobody here wrote, where they are at hand: Graphviz, Python with its graph libraries. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program prints when it is given a file of these bytes, named by `{file}` among the arguments. Throws with what it says when it fails. */
export function run(program: string, args: readonly string[], bytes: Uint8Array | string = '', extension = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-'))
  const file = join(folder, `file${extension}`)
  try {
    writeFileSync(file, bytes)
    const filled = args.map((arg) => (arg === '{file}' ? file : arg))
    return execFileSync(program, filled, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64e6 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function works(program: string, args: readonly string[]): boolean {
  try {
    run(program, args)
    return true
  } catch {
    return false
  }
}

export const hasGraphviz = works('dot', ['-V'])

/** A Python that can import `module`, of which `condition` is true; undefined when there is none. */
export function pythonWith(module: string, condition = 'True'): string | undefined {
  const asked = `import ${module}\nassert ${condition}`
  return ['python3', '/usr/bin/python3'].find((python) => works(python, ['-c', asked]))
}

/** What a Python program prints as JSON, given the file’s path as `path`. */
export function askPython<T>(python: string, program: string, bytes: Uint8Array | string, extension: string): T {
  const lines = ['import json, sys', 'path = sys.argv[1]', program]
  return JSON.parse(run(python, ['-c', lines.join('\n'), '{file}'], bytes, extension)) as T
}
