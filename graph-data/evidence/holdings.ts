/** Which text is which source: a document is recognized by what it says, whatever its file is called. */
import type { Dataset, Id } from '../schema.ts'
import type { HeldText, Lock } from './lock.ts'
import { placesOf, quoteWords } from './place.ts'
import { indexText, type TextIndex } from './text-index.ts'

/** A text that was found somewhere, under the name of its file. */
export interface FoundText extends HeldText {
  readonly name: string
}

export interface Holdings {
  /** By source. */
  readonly texts: ReadonlyMap<Id, FoundText>
  /** Texts that fit no source, or two equally well. */
  readonly strangers: readonly FoundText[]
}

/**
 * Gives each text to at most one source and each source at most one text: by the lock's fingerprint, else by a file
 * name that is the source's id, else by the quotes that stand in it.
 */
export function assignTexts(dataset: Dataset, lock: Lock | null, found: readonly FoundText[]): Holdings {
  const free = new Map(found.map((text) => [text.sha256, text]))
  const texts = new Map<Id, FoundText>()
  const missing = () => dataset.sources.filter(({ id, held }) => held && !texts.has(id)).map(({ id }) => id)
  const assign = (source: Id, text: FoundText | undefined) => {
    if (!text || !free.delete(text.sha256)) return
    texts.set(source, text)
  }
  for (const id of missing()) assign(id, free.get(lock?.sources[id]?.sha256 ?? ''))
  for (const id of missing())
    assign(
      id,
      [...free.values()].find(({ name }) => name.replace(/\.[^.]*$/, '') === id),
    )
  const fits = fitsOf(dataset, missing(), [...free.values()])
  for (let best = clearest(fits, texts, free); best; best = clearest(fits, texts, free)) assign(best.source, best.text)
  return { texts, strangers: [...free.values()] }
}

/** How well a text fits a source. */
interface Fit {
  readonly source: Id
  readonly text: FoundText
  /** The part of the source’s quotes that stand in the text, as if one more were missing: a few quotes prove less than many. */
  readonly weight: number
}

/** How much of the best fit another text may reach: documents of one dataset share passages. */
const RIVAL = 0.8

function fitsOf(dataset: Dataset, sources: readonly Id[], texts: readonly FoundText[]): Fit[] {
  const quotes = quotesOf(dataset, new Set(sources))
  const readers = texts.map((text) => ({ text, stands: readerOf(text) }))
  const fits = [...quotes].flatMap(([source, own]) => readers.flatMap((reader) => fitOf(source, own, reader) ?? []))
  return fits.toSorted((a, b) => b.weight - a.weight)
}

function quotesOf({ claims }: Dataset, sources: ReadonlySet<Id>): Map<Id, Set<string>> {
  const quotes = new Map<Id, Set<string>>()
  for (const { source, quote } of claims.flatMap(({ citations }) => citations)) {
    if (sources.has(source)) quotes.set(source, (quotes.get(source) ?? new Set()).add(quote))
  }
  return quotes
}

/** A text, and whether a quote stands in it. */
interface Reader {
  readonly text: FoundText
  readonly stands: (quote: string) => boolean
}

/** UTF-16 units up to which a text is looked through for quotes in other typography. */
const LONGEST_FOLDED = 4_000_000

function readerOf({ text }: FoundText): Reader['stands'] {
  if (text.length > LONGEST_FOLDED) return (quote) => text.includes(quote)
  let index: TextIndex | undefined
  return (quote) => text.includes(quote) || placesOf((index ??= indexText(text)), quoteWords(quote)).length > 0
}

/** Null when fewer than half of the quotes stand in the text. */
function fitOf(source: Id, quotes: ReadonlySet<string>, { text, stands }: Reader): Fit | null {
  const standing = [...quotes].filter(stands).length
  return standing * 2 < quotes.size ? null : { source, text, weight: standing / (quotes.size + 1) }
}

/** The best fit among what is still free, unless another text fits its source about as well or another source its text. */
function clearest(
  fits: readonly Fit[],
  taken: ReadonlyMap<Id, unknown>,
  free: ReadonlyMap<string, unknown>,
): Fit | undefined {
  const open = fits.filter(({ source, text }) => !taken.has(source) && free.has(text.sha256))
  return open.find((fit) => !open.some((other) => other !== fit && rivals(other, fit)))
}

function rivals(other: Fit, fit: Fit): boolean {
  if (other.source === fit.source) return other.weight > fit.weight * RIVAL
  return other.text === fit.text && other.weight >= fit.weight
}
