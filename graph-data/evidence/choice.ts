/** Which of several places with the same words is the one that a citation means. */
import type { TextQuote } from '../schema.ts'
import { knownSurroundings, type Known } from './known.ts'
import type { Place } from './place.ts'
import { agreement, fullAgreement, LOOKED_AT, RECOGNIZED, surroundingsOf, type Surroundings } from './surroundings.ts'
import { tokenAfter, tokenBefore, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'
import { tokensOf } from './token.ts'

export type Choice = Place | 'ambiguous' | 'gone'

/** Chooses by what the lock knows, else by the quote’s prefix and suffix. */
export function choosePlace(index: TextIndex, places: readonly Place[], quote: TextQuote, known?: Known): Choice {
  const surroundings = knownSurroundings(known)
  if (!places.length) return 'gone'
  if (surroundings) return recognized(index, places, known!, surroundings)
  return single(fitting(index, places, quote), known)
}

// --- by the lock ---------------------------------------------------------------------------------

/**
 * A place belongs to whichever of the known ones its surroundings are most like. Where ours is not among them, a new
 * place is ours, moved, only if the others that were known are all accounted for: else ours is the one that is gone.
 */
function recognized(index: TextIndex, places: readonly Place[], known: Known, own: Surroundings): Choice {
  const twins = (known.twins ?? []).map(([before, after]) => ({ before, after }))
  const needed = Math.max(1, Math.min(RECOGNIZED, fullAgreement(own)))
  const rated = places.map((place) => {
    const now = surroundingsOf(index, place, LOOKED_AT)
    return { place, own: agreement(own, now), twin: Math.max(0, ...twins.map((twin) => agreement(twin, now))) }
  })
  const ours = rated.filter((rating) => rating.own >= needed && rating.own >= rating.twin)
  if (ours.length) {
    const best = Math.max(...ours.map((rating) => rating.own))
    return single(
      ours.filter((rating) => rating.own === best).map(({ place }) => place),
      known,
    )
  }
  const strangers = rated.filter((rating) => rating.twin < needed).map(({ place }) => place)
  const missingTwins = Math.max(0, twins.length - (places.length - strangers.length))
  return strangers.length <= missingTwins ? 'gone' : single(strangers, missingTwins ? undefined : known)
}

// --- by prefix and suffix ------------------------------------------------------------------------

/** The places that fit prefix and suffix; without either, those that stand letter by letter before the others. */
function fitting(index: TextIndex, places: readonly Place[], { prefix = '', suffix = '' }: TextQuote): Place[] {
  const before = keysOf(prefix)
  const after = keysOf(suffix)
  if (!prefix && !suffix) {
    const verbatim = places.filter((place) => place.verbatim)
    return verbatim.length ? verbatim : [...places]
  }
  const fits = places.filter((place) => endsWith(index, place, before) && startsWith(index, place, after))
  const literal = fits.filter(
    ({ start, end }) => index.text.startsWith(suffix, end) && index.text.startsWith(prefix, start - prefix.length),
  )
  return literal.length ? literal : fits
}

function keysOf(text: string): string[] {
  return [...tokensOf(text)].map(({ key }) => key)
}

/** A prefix may begin, and a suffix may end, inside a word: that word is passed over. */
function endsWith(index: TextIndex, { start }: Span, keys: readonly string[]): boolean {
  const from = tokenBefore(index, start) - keys.length
  return keys.every((key, n) => (n === 0 && keys.length > 1) || index.keys[index.ids[from + n] ?? -1] === key)
}

function startsWith(index: TextIndex, { end }: Span, keys: readonly string[]): boolean {
  const from = tokenAfter(index, end)
  const last = keys.length - 1
  return keys.every((key, n) => (n === last && last > 0) || index.keys[index.ids[from + n] ?? -1] === key)
}

// --- one of several ------------------------------------------------------------------------------

function single(places: readonly Place[], known: Span | undefined): Choice {
  if (places.length <= 1) return places[0] ?? 'gone'
  return places.find(({ start, end }) => start === known?.start && end === known.end) ?? 'ambiguous'
}
