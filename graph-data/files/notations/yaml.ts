import { isCollection, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { Notation, Place, Written } from './notation.ts'

/** YAML 1.2, for people: with comments, and errors that name line and column. */
export const yaml: Notation = { extension: '.yaml', read }

function read(text: string): Written {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const errors = document.errors.map((error) => ({
    ...placeOf(error.pos[0]),
    message: `is not valid YAML here: ${sentence(error.message)}`,
  }))
  const { value, refusal } = errors.length ? { value: null, refusal: [] } : plain(document)
  return {
    value,
    errors: [...errors, ...refusal],
    place: (path) => placeOf(offsetOf(document, path)),
  }
}

/** Aliases that multiply beyond the library's bound are refused here, not expanded. */
function plain(document: Document) {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, refusal: [] }
  } catch (error) {
    const message = `cannot be read: ${sentence(error instanceof Error ? error.message : String(error))}`
    return { value: null, refusal: [{ line: 1, column: 1, message }] }
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const key of [undefined, ...path]) {
    if (key !== undefined) node = isCollection(node) ? node.get(key, true) : undefined
    if (!isNode(node)) break
    offset = node.range?.[0] ?? offset
  }
  return offset
}

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').trim()
}
