/** Stretches of a text where a changed quote may stand: found by what is left of it and of the words around it. */
import search from 'approx-string-match'
import type { TextIndex } from './text-index.ts'

/** From one token up to, not including, another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The part of a pattern’s words that may differ. */
const MOST_ERRORS = 0.6
/** Occurrences of one run of words that are followed: a run that stands more often tells nothing. */
const MOST_OCCURRENCES = 40
/** Neighborhoods that are searched. */
const MOST_WINDOWS = 6
const MOST_CANDIDATES = 3
/** Words by which the parts of one occurrence may have been pushed apart. */
const SLACK = 16

/** The stretches nearest to `pattern` (prints of the words looked for), at most a few. */
export function candidates({ prints }: TextIndex, pattern: string): Stretch[] {
  const most = Math.floor(pattern.length * MOST_ERRORS)
  const found = windowsOf(prints, pattern).flatMap(({ from, to }) => {
    const [match] = search(prints.slice(from, to), pattern, most)
    return match ? [{ from: from + match.start, to: from + match.end, errors: match.errors }] : []
  })
  return found.toSorted((a, b) => a.errors - b.errors).slice(0, MOST_CANDIDATES)
}

/** Where several short runs of the pattern stand about as far apart as in the pattern. */
function windowsOf(prints: string, pattern: string): Stretch[] {
  const length = pattern.length < 8 ? 2 : 3
  const votes = new Map<number, number>()
  for (let offset = 0; offset + length <= pattern.length; offset++) {
    for (const at of occurrences(prints, pattern.slice(offset, offset + length))) {
      const place = Math.floor((at - offset) / SLACK)
      votes.set(place, (votes.get(place) ?? 0) + 1)
    }
  }
  const rank = (place: number) => (votes.get(place) ?? 0) + (votes.get(place + 1) ?? 0)
  const ranked = [...votes.keys()].toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_WINDOWS)
  return ranked.map((place) => ({
    from: Math.max(0, place * SLACK - SLACK),
    to: Math.min(prints.length, (place + 2) * SLACK + pattern.length),
  }))
}

function occurrences(prints: string, run: string): number[] {
  const found: number[] = []
  for (let at = prints.indexOf(run); at >= 0 && found.length < MOST_OCCURRENCES; at = prints.indexOf(run, at + 1)) {
    found.push(at)
  }
  return found
}
