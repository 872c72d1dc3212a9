import {
  commandLine,
  complaints,
  counted,
  fileName,
  formatOf,
  formats,
  holdsNothing,
  lackWords,
  lossText,
  missingIn,
  MOST_SCALE,
  nothingWords,
  preparedFor,
  SelectionQuery,
  Unprintable,
  USUAL_SCALE,
  writeAs,
  type Format,
  type Selection,
} from '#graph-data'
import { layOutWith } from '../drawing/index.ts'
import { dossierPage, pressWith } from '../press.ts'
import { EXIT, misused, type Arguments, type Command, type Exit, type Terminal } from './command.ts'
import { save } from './save.ts'
import { subjectOf, type Subject } from './subject.ts'

/** `stemma export`: a selection of one dataset, or of a file that left one, as a file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'writes a selection of one dataset, or of an exported file, as a file; without --format: lists the formats',
  async run(args, terminal) {
    if (args.format === undefined) return list(args, terminal)
    const format = formatOf(args.format)
    if (!format) return misused([`there is no format “${args.format}”; ${commandLine('export')} lists them`], terminal)
    const { folders, words } = sorted(args.folders)
    const selection = SelectionQuery.safeParse(words, { reportInput: true })
    if (!selection.success) return misused(faultsOf(selection.error), terminal)
    if (!isScale(args.scale)) return misused([`“--scale” takes a whole number from 1 to ${MOST_SCALE}`], terminal)
    const subject = await subjectOf({ ...args, folders }, terminal)
    if (!subject) return EXIT.usage
    return exported(subject, selection.data, format, args, terminal).catch((error: unknown) => {
      if (error instanceof Unprintable) return misused([error.message], terminal)
      throw error
    })
  },
}

function isScale(scale: string | undefined): boolean {
  return scale === undefined || (/^\d+$/.test(scale) && Number(scale) >= 1 && Number(scale) <= MOST_SCALE)
}

const WIDTH = 14

function list({ json }: Arguments, { print }: Terminal): Exit {
  const rows = formats.map(({ id, label, use, extension, carries, cannot }) => ({
    id,
    label,
    use,
    extension,
    carries,
    cannot,
  }))
  if (json) print(JSON.stringify(rows, null, 2))
  else for (const { id, use } of rows) print(id.padEnd(WIDTH) + use)
  return EXIT.fine
}

/** `around=an-id` is of the selection, everything else is a folder. */
function sorted(all: readonly string[]): { folders: string[]; words: Record<string, string> } {
  const isPair = (word: string) => /^\w+=/.test(word)
  const pairs = all.filter(isPair).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)])
  return { folders: all.filter((word) => !isPair(word)), words: Object.fromEntries(pairs) as Record<string, string> }
}

function faultsOf(error: Parameters<typeof complaints>[0]): string[] {
  const fields = Object.keys(SelectionQuery.shape)
  return complaints(error, fields).map(({ path, message }) => `“${path.map(String).join(' › ')}” ${message}`)
}

async function exported(
  { store, cut }: Subject,
  selection: Selection,
  format: Format,
  { out, scale = String(USUAL_SCALE) }: Arguments,
  { print, say }: Terminal,
): Promise<Exit> {
  const missing = await missingIn(store, selection)
  const collected = await cut(selection)
  if (holdsNothing(format, collected.scope)) return misused([nothingWords(format, missing)], { say })
  const excerpt = await preparedFor(format, collected, layOutWith())
  const outgoing = writeAs(format, excerpt, pressWith(await dossierPage(), { scale: Number(scale) }))
  const path = out ?? fileName(excerpt, format)
  const { bytes, sha256 } = await save(outgoing.chunks, path)
  const { entities, claims, citations } = excerpt.scope
  const held = [counted(entities, 'entity', 'entities'), counted(claims, 'claim'), counted(citations, 'citation')]
  print(`${path}: ${held.join(', ')}; ${counted(bytes, 'byte')}, SHA-256 ${sha256}`)
  const losses = outgoing.losses()
  if (losses.length) say(`not in it: ${lossText(losses)}`)
  if (missing.length) say(lackWords(missing))
  if (excerpt.from.limited) say('a limit left something out: give a higher one, like limit=20000')
  return EXIT.fine
}
