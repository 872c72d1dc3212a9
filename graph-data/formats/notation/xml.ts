/** XML 1.0: text made fit to be written, and files from strangers read with every door shut. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Noun } from '../excerpt.ts'
import { MOST_LEVELS, Unreadable } from '../given.ts'
import type { Losses } from '../losses.ts'

/** Control characters, and halves of surrogate pairs that stand alone, among others. */
const SPECIAL = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/gu
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Stands for what XML has no way to write. */
const REPLACEMENT = '\ufffd'
const UNWRITABLE: Noun = {
  one: 'character that XML cannot hold, replaced by \ufffd',
  many: 'characters that XML cannot hold, replaced by \ufffd',
}

/** `text` as it may stand between tags or in an attribute in double quotes; white space survives in both. */
export function escaped(text: string, losses: Losses): string {
  if (text.search(SPECIAL) < 0) return text
  return text.replace(SPECIAL, (character) => {
    const named = NAMED[character] ?? numbered(character)
    if (named === undefined) losses.add(UNWRITABLE)
    return named ?? REPLACEMENT
  })
}

/** White space and the upper control characters have numbers that XML takes. */
function numbered(character: string): string | undefined {
  const code = character.charCodeAt(0)
  const isAllowed = '\t\n\r'.includes(character) || (code >= 0x7f && code <= 0x9f)
  return isAllowed ? `&#${code};` : undefined
}

/** JSON of which XML can hold every character: what it cannot hold plain is escaped as JSON does. */
export function jsonInXml(value: unknown): string {
  return JSON.stringify(value).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
}

/** Where a tag ends, counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What a reader of elements is told. Names come without their prefix. */
export interface Elements {
  open(name: string, attributes: Readonly<Record<string, string>>, at: Place): void
  /** `text` is all text inside the element, that of elements inside it too. */
  close(name: string, text: string): void
}

/** Fed to the parser at a time, so that it can stop early. */
const SLICE = 65_536

/**
 * Reads a document whose outermost element is `root`. No entity is ever defined, no document type read.
 * Throws {@link Unreadable} at the first fault.
 */
export function readXml(text: string, root: string, elements: Elements): void {
  const parser = new SaxesParser()
  const texts: string[] = []
  const stop = (message: string) => Unreadable.at(message, { line: parser.line, column: parser.column + 1 })
  parser.on('error', ({ message }) => {
    throw stop(`is not valid XML here: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`)
  })
  parser.on('doctype', () => {
    throw stop('has a document type (<!DOCTYPE …>), which may hide traps and is not read: remove it')
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (!texts.length && local(name) !== root) throw stop(`begins with <${shortened(name)}>, not with <${root}>`)
    if (texts.length >= MOST_LEVELS) throw stop(`is nested deeper than ${MOST_LEVELS} levels here`)
    texts.push('')
    elements.open(local(name), attributes, { line: parser.line, column: parser.column })
  })
  const add = (more: string) => {
    if (texts.length) texts[texts.length - 1] += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    const own = texts.pop() ?? ''
    add(own)
    elements.close(local(name), own)
  })
  for (let at = 0; at < text.length; at += SLICE) parser.write(text.slice(at, at + SLICE))
  parser.close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}
