import { readdir } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import { commandLine, counted, Id } from '#graph-data'
import { EXIT, misused, type Command } from './command.ts'
import { documentAt, make } from './starter.ts'

/** `stemma new`: the folder of a dataset, ready to be written in. */
export const newDataset: Command = {
  name: 'new',
  summary: 'begins a dataset in a new folder: for the texts that are named after it, or as a small example',
  async run({ folders: [folder, ...texts] }, terminal) {
    if (folder === undefined) return misused(['name the folder to make'], terminal)
    const fault = await refusal(folder)
    if (fault !== null) return misused([fault], terminal)
    const documents = await Promise.all(texts.map(documentAt))
    const unread = documents.find((document) => 'fault' in document)
    if (unread) return misused([unread.fault], terminal)
    const made = await make(
      folder,
      documents.filter((document) => 'source' in document),
    )
    terminal.print(`${folder}: ${made.join(', ')}`)
    for (const line of nextSteps(folder, texts.length)) terminal.print(line)
    return EXIT.fine
  },
}

/** Why a folder cannot be made into a dataset; null when it can. */
async function refusal(folder: string): Promise<string | null> {
  const id = basename(resolve(folder))
  if (!Id.safeParse(id).success)
    return `“${id}” cannot be a dataset’s id: call the folder by lower-case letters and digits joined by hyphens, like my-dataset`
  const entries = await readdir(folder).catch(() => [])
  return entries.length ? `“${folder}” is there already, and not empty: name a new folder` : null
}

function nextSteps(folder: string, texts: number): string[] {
  const path = relative('', folder) || '.'
  const lead = texts
    ? `${counted(texts, 'text')} copied. Write entities.yaml and claims/first.yaml: examples stand in them; docs/format.md has every field. Then:`
    : 'An example, to write over. Then:'
  return [
    lead,
    ...['lock', 'check'].map((name) => `  ${commandLine(`${name} ${path}`)}`),
    `  STEMMA_DATASETS=${path} npm start`,
  ]
}
