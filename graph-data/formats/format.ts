/** What every export format is: a row of the table in index.ts. */
import type { Result } from '../result.ts'
import type { Aspect, Contents, Excerpt } from './excerpt.ts'
import type { GivenFile } from './given.ts'
import type { Network } from './graphs/network.ts'
import type { Losses } from './losses.ts'
import type { Press } from './press.ts'

export const AUDIENCES = ['lossless', 'graph tools', 'people', 'citations'] as const

export interface Format {
  /** As URLs and the command line name it. */
  readonly id: string
  readonly label: string
  /** Whom it serves; lists group by it. */
  readonly audience: (typeof AUDIENCES)[number]
  /** What one does with it, in one sentence. */
  readonly use: string
  readonly mediaType: string
  /** With its dot: `.gexf`. */
  readonly extension: string
  /** True for pictures: however many entities there are, each needs a place before the first byte is written. */
  readonly isDrawn?: true
  /** True for pictures made of pixels: they come at the scale that is asked for. */
  readonly isScaled?: true
  /** The parts of an excerpt that it holds; the others are counted as lost. */
  readonly carries: readonly Aspect[]
  /** What of those parts it cannot hold, in one sentence; empty when there is nothing. */
  readonly cannot: string
  /** The file, in order; what of the carried parts could not be written is added to `losses`. */
  write(excerpt: Excerpt, losses: Losses, press: Press): AsyncIterable<string | Uint8Array>
  /** About how many bytes the file has, where writing a part of it does not tell; the whole is so many times as large as `part`. */
  estimate?(part: Excerpt, times: number, losses: Losses, press: Press): Promise<number>
  /** Gives back what the format carries, from a file that Stemma wrote. */
  read?(file: GivenFile): Result<Partial<Contents>>
  /** Reads a graph that any program wrote. */
  readNetwork?(file: GivenFile): Result<Network>
}
