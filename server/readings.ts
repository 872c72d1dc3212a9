/**
 * Datasets as they were read last time. YAML is written for people and takes its time: thousands of claims, seconds. The same
 * build reads the same files the same way, so the bundle keeps what it read beside the project and looks there first.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDataset, type Dataset, type Result } from '#graph-data'
import { BUILD, fingerprint, IS_BUNDLE } from './build.ts'
import type { DatasetFolder } from './folder.ts'
import { ROOT } from './root.ts'

interface Reading {
  /** Of the build and of every file. */
  readonly key: string
  readonly dataset: Dataset
}

const KEPT = join(ROOT, '.stemma', 'readings')

/** Reads a dataset's files, or remembers. `folder`: where readings are kept; null: nowhere. */
export async function readOnce(
  { path, files }: Pick<DatasetFolder, 'path' | 'files'>,
  folder: string | null = IS_BUNDLE ? KEPT : null,
): Promise<Result<Dataset>> {
  if (folder === null) return readDataset(files)
  const key = fingerprint([BUILD, ...files.flatMap((file) => [file.path, file.text])])
  const place = join(folder, `${fingerprint([path])}.json`)
  const known = await recall(place)
  if (known?.key === key) return { ok: true, value: known.dataset }
  const read = readDataset(files)
  if (read.ok) await keep(folder, place, { key, dataset: read.value })
  return read
}

/** Our own file, written whole or not at all: what it says was checked when it was written. */
async function recall(place: string): Promise<Reading | null> {
  try {
    return JSON.parse(await readFile(place, 'utf8')) as Reading
  } catch {
    return null
  }
}

/** Where nothing can be written, nothing is remembered. */
async function keep(folder: string, place: string, reading: Reading): Promise<void> {
  const draft = `${place}.${process.pid}.draft`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, JSON.stringify(reading))
    await rename(draft, place)
  } catch {
    return
  }
}
