/** Where people begin when a link does not say. Pure. */
import { USUAL_ENTITIES } from '#graph-data'
import type { DatasetAnswer } from './answers.ts'
import type { Place } from './location.ts'

/** A dataset's beginning: the view that its card names, else all of it where that fits, else what lies around its start. */
export function beginningOf({ card, counts }: Pick<DatasetAnswer, 'card' | 'counts'>, view: string): Place {
  const { id, start, view: first } = card
  const fits = counts.entities <= USUAL_ENTITIES
  return {
    dataset: id,
    view,
    selection: first ?? (start !== undefined && !fits ? { around: [start] } : {}),
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
