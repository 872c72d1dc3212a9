/** Which Stemma this is. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './root.ts'

export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version

/** Changes with the code, so that what an older build answered counts as changed. Run from source, every start is a build of its own. */
export const BUILD = fingerprint([VERSION, stamp() ?? String(Date.now())])

/** 16 hexadecimal digits that change whenever one of the parts does. */
export function fingerprint(parts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 16)
}

/** The mark that the build leaves beside the bundle. */
function stamp(): string | null {
  const path = join(ROOT, 'dist', 'built-from')
  const isBundle = import.meta.dirname.startsWith(join(ROOT, 'dist'))
  return isBundle && existsSync(path) ? readFileSync(path, 'utf8') : null
}
