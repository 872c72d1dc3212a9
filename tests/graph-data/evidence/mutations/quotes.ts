/** The quotes of the bundled datasets, so that mutations are done to what people really cite. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDataset, type Citation } from '#graph-data'

const DATASETS = fileURLToPath(new URL('../../../../graph-data/datasets', import.meta.url))

let quotes: ReadonlySet<string> | undefined

/** Those that stand in `text`. */
export function quotesOf(text: string): string[] {
  quotes ??= new Set(readdirSync(DATASETS).flatMap((name) => citedIn(join(DATASETS, name)).map(({ quote }) => quote)))
  return [...quotes].filter((quote) => text.includes(quote))
}

/** Every citation of the dataset in a folder; none where it cannot be read. */
export function citedIn(folder: string): Citation[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:ya?ml|jsonl)$/.test(path),
  )
  const dataset = readDataset(paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })))
  if (!dataset.ok) return []
  return dataset.value.claims.flatMap(({ citations }) => citations)
}
