/** Where people begin when a link does not say. Pure. */
import { openingSelection, selectionParams, type Selection } from '#graph-data'
import type { DatasetAnswer } from './answers.ts'
import { pathOf, type Place } from './location.ts'

/** A dataset's beginning: what its card names. */
export function beginningOf(answer: Pick<DatasetAnswer, 'card' | 'counts'>, view: string): Place {
  const { id, start } = answer.card
  return {
    dataset: id,
    view,
    selection: openingSelection(answer),
    atStart: true,
    open: start === undefined ? null : { kind: 'entity', id: start },
    reading: null,
    traced: false,
    sort: null,
  }
}

/** `place` as an address tells it, with what that left open filled in; of another dataset, as it is. */
export function completed(place: Place, beginning: Place): Place {
  if (place.dataset !== null && place.dataset !== beginning.dataset) return place
  if (place.view === null && !saysAnything(place)) return beginning
  const begins = place.atStart || (place.view === null && !isNarrowed(place.selection))
  const selection = begins ? { ...beginning.selection, ...place.selection } : place.selection
  return withStart({ ...place, dataset: beginning.dataset, view: place.view ?? beginning.view, selection }, beginning)
}

/** `place` as an address should tell it: without what `completed` fills in. */
export function shortened(place: Place, beginning: Place): Place {
  if (place.dataset !== beginning.dataset || place.view === null) return place
  const { atStart } = withStart(place, beginning)
  const short = { ...place, atStart: atStart && isNarrowed(place.selection), selection: atStart ? {} : place.selection }
  const isBeginning = pathOf(withStart(place, beginning)) === pathOf(beginning)
  return isBeginning ? { ...short, view: null, atStart: false, open: null } : short
}

/** Whether `place` leaves nothing open that `completed` would fill in. */
export function isComplete(place: Place, beginning: Place): boolean {
  const { view, selection } = completed(place, beginning)
  return view === place.view && isSameSelection(selection, place.selection)
}

/** Whether two selections give the same. */
export function isSameSelection(a: Selection, b: Selection): boolean {
  return String(selectionParams(a)) === String(selectionParams(b))
}

function withStart(place: Place, { selection }: Place): Place {
  return { ...place, atStart: isSameSelection(place.selection, selection) }
}

function isNarrowed(selection: Selection): boolean {
  return Object.keys(selection).length > 0
}

function saysAnything({ selection, atStart, open, reading }: Place): boolean {
  return isNarrowed(selection) || atStart || open !== null || reading !== null
}
