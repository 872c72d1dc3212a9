/** Which Stemma this is. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './root.ts'

const Package = z.object({ version: z.string() })

export const VERSION = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version

const BUNDLE = join(ROOT, 'dist', 'server')

/** Whether this runs from the bundle; from source, every start may be other code. */
export const IS_BUNDLE = import.meta.dirname.startsWith(BUNDLE)

/** Changes with the code, so that what an older build answered, or read, counts as changed. */
export const BUILD = fingerprint([VERSION, ...(IS_BUNDLE ? filesOf(BUNDLE) : [String(Date.now())])])

/** 32 hexadecimal digits that change whenever one of the parts does. */
export function fingerprint(parts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.toSorted().map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return `${name} ${size} ${mtimeMs}`
  })
}
