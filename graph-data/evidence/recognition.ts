/** Telling places with the same words apart by what stood around each of them when the lock was written. */
import { knownSurroundings, type Known } from './known.ts'
import type { Place } from './place.ts'
import {
  agreed,
  agreement,
  agreesAround,
  agreesBeside,
  LOOKED_AT,
  RECOGNIZED,
  surroundingsOf,
  type Surroundings,
} from './surroundings.ts'
import type { TextIndex } from './text-index.ts'

/** A place of the text taken for one that was known, the citation’s own or a twin’s. */
interface Pairing {
  readonly place: Place
  readonly known: Surroundings
  readonly agreed: number
}

/** Agreement by which a place must be ahead: a word or two agree by chance. */
const MARGIN = 3

/**
 * The places that may be the citation’s own: one, where it is certain. Each place is taken for the known one that it
 * is most like, and each known one for one place. A new place is the own one, moved, only if the twins are all
 * accounted for: else the own one is what is gone, and its words stand on elsewhere.
 */
export function ownPlaces(index: TextIndex, places: readonly Place[], known: Known): readonly Place[] {
  const own = knownSurroundings(known)!
  const twins = (known.twins ?? []).map(([before, after]) => ({ before, after }))
  const around = new Map(places.map((place) => [place, surroundingsOf(index, place, LOOKED_AT)]))
  const pairs = paired(around, [own, ...twins])
  const missing = twins.filter((twin) => !pairs.some((pair) => pair.known === twin))
  const free = places.filter((place) => !pairs.some((pair) => pair.place === place))
  const pair = pairs.find((candidate) => candidate.known === own)
  if (!pair) return free.length > missing.length ? free : []
  const now = around.get(pair.place)!
  if (missing.length && !agreesAround(own, now)) return []
  // Of two equal lines below each other one is gone: nothing tells which.
  if (missing.some((twin) => agreesBeside(twin, now))) return []
  // Where less than half is as it was, the words that agree tell that it may be here, not that it is nowhere else.
  const margin = pair.agreed * 2 >= fullAgreement(own) ? MARGIN : pair.agreed
  const copies = free.filter((place) => agreed(agreement(own, around.get(place)!)) >= pair.agreed - margin)
  return pair.agreed === fullAgreement(own) ? equals(own, pair, copies, around) : [pair.place, ...copies]
}

/** Each place with one known, the likest first. */
function paired(around: ReadonlyMap<Place, Surroundings>, knowns: readonly Surroundings[]): Pairing[] {
  const all = knowns.flatMap((known) => {
    const needed = Math.max(1, Math.min(RECOGNIZED, fullAgreement(known)))
    const rated = [...around].map(([place, now]) => ({ place, known, agreed: agreed(agreement(known, now)) }))
    return rated.filter((pair) => pair.agreed >= needed)
  })
  const [places, taken] = [new Set<Place>(), new Set<Surroundings>()]
  return all
    .toSorted((a, b) => b.agreed - a.agreed)
    .filter((pair) => {
      if (places.has(pair.place) || taken.has(pair.known)) return false
      places.add(pair.place)
      taken.add(pair.known)
      return true
    })
}

/** The place whose surroundings are all as they were, and copies of which that is true as well. */
function equals(
  own: Surroundings,
  { place, agreed: full }: Pairing,
  copies: readonly Place[],
  around: ReadonlyMap<Place, Surroundings>,
): Place[] {
  return [place, ...copies.filter((copy) => agreed(agreement(own, around.get(copy)!)) === full)]
}

function fullAgreement(known: Surroundings): number {
  return agreed(agreement(known, known))
}
