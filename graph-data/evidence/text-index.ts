/** A text made ready for locating many quotes in it: read once, a few bytes a word. */
import { printOf } from './print.ts'
import type { Span } from './text.ts'
import { tokensOf } from './token.ts'

export interface TextIndex {
  readonly text: string
  /** Where each token starts, and ends. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Each token’s place in `keys`. */
  readonly ids: Uint32Array
  readonly keys: readonly string[]
  readonly idOf: ReadonlyMap<string, number>
  /** One character a token: see `printOf`. */
  readonly prints: string
}

/** Indexes a normalized text, in time and memory that grow with its length alone. */
export function indexText(text: string): TextIndex {
  const idOf = new Map<string, number>()
  const prints: string[] = []
  const columns = new Columns(Math.ceil(text.length / 5) + 16)
  for (const { key, start, end } of tokensOf(text)) {
    let id = idOf.get(key)
    if (id === undefined) {
      id = idOf.size
      idOf.set(key, id)
      prints.push(printOf(key))
    }
    columns.push(start, end, id)
  }
  const { starts, ends, ids } = columns.trimmed()
  return { text, starts, ends, ids, keys: [...idOf.keys()], idOf, prints: spelled(ids, prints) }
}

/** The text’s index, if it is not one already. */
export function indexed(text: string | TextIndex): TextIndex {
  return typeof text === 'string' ? indexText(text) : text
}

/** The index of the first token that ends after `offset`: the one that holds it, or the next. */
export function tokenAfter({ ends }: TextIndex, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The index after the last token that starts before `offset`. */
export function tokenBefore({ starts }: TextIndex, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A token’s key; empty where there is no such token. */
export function keyAt({ ids, keys }: TextIndex, token: number): string {
  return keys[ids[token] ?? -1] ?? ''
}

/** From the first to the last of some tokens, by index; `to` is excluded. */
export function spanOfTokens({ starts, ends }: TextIndex, from: number, to: number): Span {
  return { start: starts[from]!, end: ends[to - 1]! }
}

/** Three columns that grow together. */
class Columns {
  private length = 0
  private columns: readonly [Uint32Array, Uint32Array, Uint32Array]

  constructor(capacity: number) {
    this.columns = [new Uint32Array(capacity), new Uint32Array(capacity), new Uint32Array(capacity)]
  }

  push(start: number, end: number, id: number): void {
    if (this.length === this.columns[0].length) this.grow()
    const [starts, ends, ids] = this.columns
    starts[this.length] = start
    ends[this.length] = end
    ids[this.length] = id
    this.length++
  }

  trimmed(): { starts: Uint32Array; ends: Uint32Array; ids: Uint32Array } {
    const [starts, ends, ids] = this.columns
    return { starts: starts.slice(0, this.length), ends: ends.slice(0, this.length), ids: ids.slice(0, this.length) }
  }

  private grow(): void {
    const [starts, ends, ids] = this.columns
    this.columns = [grown(starts), grown(ends), grown(ids)]
  }
}

function grown(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(column.length * 2)
  larger.set(column)
  return larger
}

const PIECE = 8_192

/** In pieces: arguments of one call are limited. */
function spelled(ids: Uint32Array, prints: readonly string[]): string {
  const units = Uint16Array.from(ids, (id) => prints[id]!.charCodeAt(0))
  let text = ''
  for (let at = 0; at < units.length; at += PIECE) text += String.fromCharCode(...units.subarray(at, at + PIECE))
  return text
}
