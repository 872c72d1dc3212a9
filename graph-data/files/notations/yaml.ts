import {
  isAlias,
  isCollection,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml'
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
  const errors = causes(document.errors).map((error) => ({
    ...placeOf(error.pos[0]),
    message: `is not valid YAML here: ${told(error, text)}`,
  }))
  const { value, refusal } = errors.length ? { value: null, refusal: [] } : plain(document)
  return {
    value,
    errors: [...errors, ...refusal.map(({ offset, message }) => ({ ...placeOf(offset), message }))],
    place: (path) => placeOf(offsetOf(document, path)),
  }
}

/** A token where none may stand: from there on the parser has lost the thread, and all it says follows from that. */
const ASTRAY = 'UNEXPECTED_TOKEN'

function causes(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const astray = errors.findIndex(({ code }) => code === ASTRAY)
  const first = astray < 0 ? errors : errors.slice(0, astray + 1)
  // At one place one thing is wrong: many open brackets all miss their other half where the text ends.
  return [...new Map(first.map((error) => [error.pos[0], error])).values()]
}

function told({ code, pos, message }: YAMLParseError, text: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins: take out the line “---”, so that all is one list'
  if (code === ASTRAY && isTabbed(text, pos[0])) return 'a tab stands in the indent: use spaces'
  return sentence(message)
}

/** Whether the line is indented with a tab. */
function isTabbed(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^ *\t[ \t]*$/.test(text.slice(start, offset))
}

/** What aliases do wrong shows only when they are followed. */
function plain(document: Document) {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, refusal: [] }
  } catch (error) {
    const message = `cannot be read: ${sentence(error instanceof Error ? error.message : String(error))}`
    return { value: null, refusal: [lostAlias(document) ?? { offset: firstAlias(document), message }] }
  }
}

/** Aliases that multiply beyond this are refused, not expanded. */
const MOST_ALIASES = 100

function lostAlias(document: Document): { offset: number; message: string } | undefined {
  const anchors = new Set<string>()
  let lost: { offset: number; message: string } | undefined
  visit(document, (_, node) => {
    if (isNode(node) && 'anchor' in node && node.anchor !== undefined) anchors.add(node.anchor)
    if (!isAlias(node) || anchors.has(node.source)) return undefined
    const message = `“*${node.source}” stands for nothing: write “&${node.source}” before what it means, further up`
    lost = { offset: node.range?.[0] ?? 0, message }
    return visit.BREAK
  })
  return lost
}

function firstAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
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
