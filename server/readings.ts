/**
 * What files said when they were read last time. YAML is written for people and takes its time: thousands of claims, seconds.
 * The same build reads the same text the same way, so the bundle keeps what it read beside the project and looks there first.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '#graph-data'
import { BUILD, fingerprint, IS_BUNDLE } from './build.ts'
import { ROOT } from './root.ts'

/** Text to be read, and how. */
interface Readable<T> {
  /** What the readings of this text are kept under; a later one replaces the one before. */
  readonly name: string
  readonly texts: readonly string[]
  readonly read: () => Result<T>
}

interface Reading<T> {
  /** Of the build and of every text. */
  readonly key: string
  readonly value: T
}

const KEPT = join(ROOT, '.stemma', 'readings')

/** Reads texts, or remembers. `folder`: where readings are kept; null: nowhere. What has issues is not kept. */
export async function readOnce<T>(
  { name, texts, read }: Readable<T>,
  folder: string | null = IS_BUNDLE ? KEPT : null,
): Promise<Result<T>> {
  if (folder === null) return read()
  const key = fingerprint([BUILD, ...texts])
  const place = join(folder, `${fingerprint([name])}.json`)
  const known = await recall<T>(place)
  if (known?.key === key) return { ok: true, value: known.value }
  const fresh = read()
  if (fresh.ok) await keep(folder, place, { key, value: fresh.value })
  return fresh
}

/** Our own file, written whole or not at all: what it says was checked when it was written. */
async function recall<T>(place: string): Promise<Reading<T> | null> {
  try {
    return JSON.parse(await readFile(place, 'utf8')) as Reading<T>
  } catch {
    return null
  }
}

/** Where nothing can be written, nothing is remembered. */
async function keep(folder: string, place: string, reading: Reading<unknown>): Promise<void> {
  const draft = `${place}.${process.pid}.draft`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, JSON.stringify(reading))
    await rename(draft, place)
  } catch {
    return
  }
}
