/** A text made ready for locating many quotes in it: read once, a few bytes a word. */
import { printOf } from './print.ts'
import type { Span } from './text.ts'
import { eachToken } from './token.ts'

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
  const [starts, ends, ids] = [new Column(text.length), new Column(text.length), new Column(text.length)]
  eachToken(text, (key, start, end) => {
    let id = idOf.get(key)
    if (id === undefined) {
      id = idOf.size
      idOf.set(key, id)
      prints.push(printOf(key))
    }
    starts.push(start)
    ends.push(end)
    ids.push(id)
  })
  const whole = { starts: starts.taken(), ends: ends.taken(), ids: ids.taken() }
  return { text, ...whole, keys: [...idOf.keys()], idOf, prints: spelled(whole.ids, prints) }
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

/** Numbers of a block. */
const BLOCK = 65_536

/** Numbers that come one by one: kept in blocks, so that nothing is copied before it is whole. */
class Column {
  private blocks: Uint32Array[] = []
  private block = new Uint32Array(0)
  /** Numbers in the last block. */
  private filled = 0
  private readonly size: number

  /** `most`: numbers that will come at most. */
  constructor(most: number) {
    this.size = Math.min(BLOCK, most)
  }

  push(number: number): void {
    if (this.filled === this.block.length) {
      this.block = new Uint32Array(this.size)
      this.blocks.push(this.block)
      this.filled = 0
    }
    this.block[this.filled++] = number
  }

  /** All of them; the column is empty then, so that they are not in memory twice for long. */
  taken(): Uint32Array {
    const { blocks, filled, size } = this
    this.blocks = []
    const whole = new Uint32Array(blocks.length && (blocks.length - 1) * size + filled)
    blocks.forEach((block, n) => whole.set(n === blocks.length - 1 ? block.subarray(0, filled) : block, n * size))
    return whole
  }
}

const PIECE = 8_192

/** In pieces: arguments of one call are limited. */
function spelled(ids: Uint32Array, prints: readonly string[]): string {
  const units = Uint16Array.from(prints, (print) => print.charCodeAt(0))
  const pieces: string[] = []
  for (let at = 0; at < ids.length; at += PIECE) {
    const piece = new Uint16Array(Math.min(PIECE, ids.length - at))
    for (let n = 0; n < piece.length; n++) piece[n] = units[ids[at + n]!]!
    pieces.push(String.fromCharCode(...piece))
  }
  return pieces.join('')
}
