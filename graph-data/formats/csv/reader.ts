/** Reads the tables back. */
import { checkedContents, PARTS, type PlaceOf } from '../contents.ts'
import type { Contents } from '../excerpt.ts'
import { CLAIM, ENTITY, PASSAGE, SOURCE } from '../fields.ts'
import { readingInside, textOf, Unreadable } from '../given.ts'
import { readJson, type Json } from '../notation/json.ts'
import { unzipped } from '../notation/zip-reader.ts'
import { sheetOf, type Sheet } from './sheet.ts'
import { CITATIONS, CLAIMS, ENTITIES, METADATA, REST, SOURCES, TABLES, type TableFile } from './tables.ts'

const FILES = [...TABLES.map(({ name }) => name), REST, METADATA]

interface Archive {
  readonly entities: Sheet
  readonly claims: Sheet
  readonly citations: Sheet
  readonly sources: Sheet
  readonly rest: Json
}

/** The contents of an archive of tables. Throws {@link Unreadable} with what is wrong, each in its file and at its place. */
export function readTables(bytes: Uint8Array): Contents {
  const archive = archiveOf(unzipped(bytes, FILES))
  const { entities, claims, citations, sources, rest } = archive
  const isShown = (row: number) => entities.value(row, 'shown') !== false
  const shown = rowsOf(entities).filter(isShown)
  const mentioned = rowsOf(entities).filter((row) => !isShown(row))
  const cited = citationsByClaim(citations, claims)
  const passagesOf = (row: number) => cited.get(claims.value(row, 'id')) ?? []
  const parts = {
    ...restOf(rest),
    entities: shown.map((row) => entities.item(row, ENTITY)),
    mentioned: mentioned.map((row) => entities.item(row, ENTITY)),
    claims: rowsOf(claims).map((row) => ({
      ...claims.item(row, CLAIM),
      passages: passagesOf(row).map((citation) => citations.item(citation, PASSAGE)),
    })),
    sources: rowsOf(sources).map((row) => sources.item(row, SOURCE)),
    map: Object.fromEntries(shown.flatMap((row) => spotIn(entities, row))),
  }
  return checkedContents(parts, PARTS, placesIn(archive, { shown, mentioned, passagesOf }))
}

function archiveOf(files: Record<string, Uint8Array>): Archive {
  const inside = <T>(name: string, read: (text: string) => T) => readingInside(name, () => read(textOf(files[name]!)))
  const sheet = (file: TableFile) => inside(file.name, (text) => sheetOf(file, text))
  return {
    entities: sheet(ENTITIES),
    claims: sheet(CLAIMS),
    citations: sheet(CITATIONS),
    sources: sheet(SOURCES),
    rest: inside(REST, readJson),
  }
}

function rowsOf({ size }: Sheet): number[] {
  return Array.from({ length: size }, (_, row) => row)
}

function restOf({ value }: Json): Record<'from' | 'vocabulary' | 'origins' | 'conflicts' | 'figures', unknown> {
  const { from, vocabulary, origins, conflicts, figures } = Object(value) as Record<string, unknown>
  return { from, vocabulary, origins, conflicts, figures }
}

function spotIn(entities: Sheet, row: number): [string, [unknown, unknown]][] {
  const [x, y] = [entities.value(row, 'x'), entities.value(row, 'y')]
  return x === undefined || y === undefined ? [] : [[String(entities.value(row, 'id')), [x, y]]]
}

/** Rows of citations by claim, in their order. Throws {@link Unreadable} for one of an unknown claim, and where one is missing or doubled. */
function citationsByClaim(citations: Sheet, claims: Sheet): Map<unknown, number[]> {
  const cited = new Map<unknown, number[]>(rowsOf(claims).map((row) => [claims.value(row, 'id'), []]))
  for (const row of rowsOf(citations)) {
    const claim = citations.value(row, 'claim')
    const rows = cited.get(claim)
    if (!rows)
      throw new Unreadable([
        {
          message: `“${String(claim)}” is no claim of ${CLAIMS.name}`,
          path: 'claim',
          ...citations.place(row, ['claim']),
        },
      ])
    rows.push(row)
  }
  for (const rows of cited.values()) {
    rows.sort((a, b) => Number(citations.value(a, 'number')) - Number(citations.value(b, 'number')))
    refuseGaps(rows, citations)
  }
  return cited
}

/** Citations of a claim are numbered from 1, each once. */
function refuseGaps(rows: readonly number[], citations: Sheet): void {
  const odd = rows.find((row, n) => citations.value(row, 'number') !== n + 1)
  if (odd === undefined) return
  const [number, claim] = [citations.value(odd, 'number'), citations.value(odd, 'claim')]
  const message = `is citation ${String(number)} of “${String(claim)}”, and one before it is missing or stands twice`
  throw new Unreadable([{ message, path: 'number', ...citations.place(odd, ['number']) }])
}

interface Rows {
  readonly shown: readonly number[]
  readonly mentioned: readonly number[]
  passagesOf(claim: number): readonly number[]
}

function placesIn(
  { entities, claims, citations, sources, rest }: Archive,
  { shown, mentioned, passagesOf }: Rows,
): PlaceOf {
  return ([part, index, ...path]) => {
    const n = Number(index)
    if (part === 'entities') return entities.place(shown[n] ?? 0, path)
    if (part === 'mentioned') return entities.place(mentioned[n] ?? 0, path)
    if (part === 'sources') return sources.place(n, path)
    if (part !== 'claims') return { ...rest.place([part!, index!, ...path]), inside: REST }
    const [field, passage, ...inPassage] = path
    return field === 'passages' && passage !== undefined
      ? citations.place(passagesOf(n)[Number(passage)] ?? 0, inPassage)
      : claims.place(n, path)
  }
}
