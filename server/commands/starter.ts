/** What a new dataset begins as: the example in server/starter, or room for texts of one’s own. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { stringify } from 'yaml'
import { LONGEST_QUOTE } from '#graph-data'
import { LIMITS } from '../limits.ts'
import { STARTER } from '../root.ts'
import { readTextFile } from '../text-file.ts'

// --- texts ---------------------------------------------------------------------------------------

/** A text, and what `sources.yaml` will say of it. */
export interface Document {
  readonly path: string
  readonly source: { readonly id: string; readonly title: string; readonly kind: string }
}

/** Reads a text; `fault` says why it cannot be one. */
export async function documentAt(path: string): Promise<Document | { fault: string }> {
  const read = await readTextFile(path, { most: LIMITS.textFile.most })
  if (!read.ok) return { fault: `the text “${path}” ${read.message}` }
  const name = basename(path, extname(path))
  return { path, source: { id: idFrom(name), title: firstLine(read.text) ?? name, kind: 'article' } }
}

/** `Größe & Co.` becomes `grosse-co`; what has no letter becomes `document`. */
function idFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'document'
  )
}

/** A document’s first words, which are its title more often than not. */
function firstLine(text: string): string | undefined {
  const line = text.split('\n').find((one) => one.trim())
  return line?.trim().split(/\s+/).slice(0, LONGEST_QUOTE).join(' ').slice(0, 200)
}

/** Documents of one name are told apart by a number. */
function withOwnIds(documents: readonly Document[]): Document[] {
  const taken = new Set<string>()
  return documents.map(({ path, source }) => {
    let id = source.id
    for (let n = 2; taken.has(id); n++) id = `${source.id}-${n}`
    taken.add(id)
    return { path, source: { ...source, id } }
  })
}

// --- files ---------------------------------------------------------------------------------------

/** Copies texts under their sources’ ids, writes the other files, and names them all. */
export async function make(folder: string, given: readonly Document[]): Promise<string[]> {
  const documents = withOwnIds(given)
  const files = { ...(await filesFor(basename(resolve(folder)), documents)), '.gitignore': 'texts/\n' }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await mkdir(join(folder, 'texts'), { recursive: true })
  for (const { path, source } of documents) await copyFile(path, join(folder, 'texts', `${source.id}.txt`))
  return [...Object.keys(files), ...documents.map(({ source }) => `texts/${source.id}.txt`)]
}

/** The example’s files under the new name; beside texts of one’s own, what it claims is only shown, not said. */
async function filesFor(id: string, documents: readonly Document[]): Promise<Record<string, string>> {
  const [card, entities, sources, claims, report] = await Promise.all(
    ['dataset.yaml', 'entities.yaml', 'sources.yaml', 'claims/mill.yaml', 'report.txt'].map((name) =>
      readFile(join(STARTER, name), 'utf8'),
    ),
  )
  if (!documents.length) {
    return {
      'dataset.yaml': card!.replace('id: valley', `id: ${id}`),
      'entities.yaml': entities!,
      'sources.yaml': sources!,
      'claims/mill.yaml': claims!,
      'texts/report.txt': report!,
    }
  }
  return {
    'dataset.yaml': `id: ${id} # the name of this folder\ntitle: ${id}\n`,
    'entities.yaml': asExample(entities!),
    'sources.yaml': `# The documents; texts/ holds the text of each under its id.\n${stringify(documents.map(({ source }) => source))}`,
    'claims/first.yaml': asExample(claims!),
  }
}

function asExample(text: string): string {
  const lines = text.trimEnd().split('\n')
  return `${lines.map((line) => (line.startsWith('#') ? line : `# ${line}`)).join('\n')}\n`
}
