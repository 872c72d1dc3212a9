/** JSON from strangers: bounded in depth, and every fault with its line and column. */
import { MOST_LEVELS, placeAt, Unreadable } from '../given.ts'

/** What a JSON text says, and where. */
export interface Json {
  readonly value: unknown
  /** Line and column, from 1, of the value at `path`, or of its nearest ancestor that is there. */
  place(path: readonly PropertyKey[]): { line: number; column: number }
}

/**
 * Reads a JSON text. Throws {@link Unreadable} when it isn’t one, is nested deeper than {@link MOST_LEVELS}, or says one name of
 * an object twice: then engines silently take the last.
 */
export function readJson(text: string): Json {
  refuseTraps(text)
  return { value: parsed(text), place: (path) => placeAt(text, new Scanner(text).find(path)) }
}

/** A loop, not a recursion: it must survive what it is there to refuse. */
function refuseTraps(text: string): void {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) at = endOfName(text, at, open.at(-1))
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) open.push(new Set())
    else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) open.pop()
    if (open.length > MOST_LEVELS)
      throw Unreadable.at(`is nested deeper than ${MOST_LEVELS} levels here`, placeAt(text, at))
  }
}

/** The offset of the closing quote; a text before a colon is a name, and may be among its object’s `names` but once. */
function endOfName(text: string, start: number, names: Set<string> | undefined): number {
  const end = endOfString(text, start)
  if (!names || !isBeforeColon(text, end + 1)) return end
  const name = unescaped(text.slice(start, end + 1))
  if (names.has(name)) throw Unreadable.at(`says “${name.slice(0, 60)}” a second time here`, placeAt(text, start))
  names.add(name)
  return end
}

function isBeforeColon(text: string, at: number): boolean {
  COLON.lastIndex = at
  return COLON.test(text)
}

const COLON = /[ \t\n\r]*:/y

/** Two spellings of a name are one name; what is none is refused by the engine. */
function unescaped(written: string): string {
  try {
    return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
  } catch {
    return written
  }
}

const QUOTE = 34
const BACKSLASH = 92
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

/** The offset of the closing quote; the text’s length when there is none. */
function endOfString(text: string, open: number): number {
  let at = open + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) return at
    if (unit === BACKSLASH) at++
  }
  return text.length
}

/** The engine parses; only when it refuses do we look for the place, which engines don’t tell alike. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const scanner = new Scanner(text)
    scanner.check()
    throw Unreadable.at('is not valid JSON', placeAt(text, scanner.at))
  }
}

const SPACE = /[ \t\n\r]*/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Walks a JSON text by offsets. Depth is bounded before, so it may recurse. */
class Scanner {
  at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Throws {@link Unreadable} at the first fault. */
  check(): void {
    this.value(() => {})
    if (this.at < this.text.length) this.fail('a second value: a JSON file holds one')
  }

  /** The offset of the value at `path`, or of its nearest ancestor that is there. */
  find(path: readonly PropertyKey[]): number {
    let found = 0
    let depth = 0
    this.value((offset, trail) => {
      const isNearer = trail.length === depth && trail.every((key, n) => key === String(path[n]))
      if (isNearer) found = offset
      if (isNearer) depth++
    })
    return found
  }

  private value(visit: (offset: number, trail: readonly string[]) => void, trail: readonly string[] = []): void {
    this.take(SPACE)
    visit(this.at, trail)
    const opener = this.text[this.at]
    if (opener === '{') this.members(visit, trail, '}')
    else if (opener === '[') this.members(visit, trail, ']')
    else if (opener === '"') this.string()
    else if (!this.take(SCALAR)) this.fail('a value')
    this.take(SPACE)
  }

  private members(
    visit: (offset: number, trail: readonly string[]) => void,
    trail: readonly string[],
    close: string,
  ): void {
    this.at++
    this.take(SPACE)
    for (let index = 0; this.text[this.at] !== close; index++) {
      if (index > 0) this.comma(close)
      const key = close === '}' ? this.key() : String(index)
      this.value(visit, [...trail, key])
    }
    this.at++
  }

  private comma(close: string): void {
    if (this.text[this.at] !== ',') this.fail(`“,” or “${close}”`)
    this.at++
    this.take(SPACE)
    if (this.text[this.at] === close) this.fail('another value after the comma')
  }

  private key(): string {
    if (this.text[this.at] !== '"') this.fail('a name in double quotes')
    const key = this.string()
    this.take(SPACE)
    if (this.text[this.at] !== ':') this.fail('“:” after the name')
    this.at++
    return key
  }

  /** Not a pattern: strings may be longer than a pattern’s stack. */
  private string(): string {
    const end = endOfString(this.text, this.at)
    const written = this.text.slice(this.at, end + 1)
    if (end === this.text.length) this.at = end
    try {
      const said = JSON.parse(written) as string
      this.at = end + 1
      return said
    } catch {
      return this.fail('text without line breaks, control characters or unknown escapes')
    }
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)?.[0]
    this.at += match?.length ?? 0
    return match
  }

  private fail(wanted: string): never {
    const what =
      this.at < this.text.length
        ? `is not valid JSON here: expected ${wanted}`
        : 'ends in the middle: the file was cut off'
    throw Unreadable.at(what, placeAt(this.text, this.at))
  }
}
