/** Where people begin when a link does not say. Pure. */
import { openingSelection } from '#graph-data'
import type { DatasetAnswer } from './answers.ts'
import type { Place } from './location.ts'

/** A dataset's beginning: what its card names. */
export function beginningOf(answer: Pick<DatasetAnswer, 'card' | 'counts'>, view: string): Place {
  const { id, start } = answer.card
  return {
    dataset: id,
    view,
    selection: openingSelection(answer),
    open: start === undefined ? null : { kind: 'entity', id: start },
    reading: null,
    traced: false,
    sort: null,
  }
}

/** `place` with what it leaves open filled in; a link that says anything keeps to what it says. */
export function completed(place: Place, answer: Pick<DatasetAnswer, 'card' | 'counts'>, view: string): Place {
  if (place.view !== null) return place
  const begin = beginningOf(answer, view)
  const says = Object.keys(place.selection).length > 0 || place.open !== null || place.reading !== null
  return says ? { ...place, dataset: begin.dataset, view } : begin
}
