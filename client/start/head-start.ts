/** Asks at once for what the first picture needs: else each answer would wait for the one before. */
import { selectionQuery, type Ask } from '../api.ts'
import type { DatasetAnswer, Listing, SubgraphAnswer } from '../answers.ts'
import { beginningOf, completed } from '../beginning.ts'
import type { Place } from '../location.ts'

/** What the first picture is made of. */
export interface FirstAnswers {
  /** Where people are, with what the link left open. */
  readonly place: Place
  readonly dataset: DatasetAnswer
  readonly subgraph: SubgraphAnswer
}

/** The answers for `place`, which begins with `view` where it does not say; null when it leads nowhere. Rejects like `ask`. */
export async function firstAnswers(ask: Ask, place: Place, view: string): Promise<FirstAnswers | null> {
  const listing = ask('GET /api/datasets', {}, {})
  const here = place.view === null || place.atStart ? begun(place, await listing, view) : place
  if (here.dataset === null) return null
  const params = { d: here.dataset }
  const [dataset, subgraph] = await Promise.all([
    ask('GET /api/datasets/:d', params, {}),
    ask('GET /api/datasets/:d/subgraph', params, selectionQuery(here.selection)),
    listing,
  ])
  return { place: here, dataset, subgraph }
}

/** Where a link that does not say leads; a dataset that is not there leads nowhere. */
function begun(place: Place, { datasets }: Listing, view: string): Place {
  const found = datasets.find(({ card }) => place.dataset === null || card.id === place.dataset)
  return found ? completed(place, beginningOf(found, view)) : { ...place, dataset: null }
}

/** Asks ahead: who asks the same through `ask` later is given that answer, once. */
export function askingAhead(inner: Ask): { readonly ahead: Ask; readonly ask: Ask } {
  const begun = new Map<string, Promise<unknown>>()
  const keyOf = (...question: unknown[]) => JSON.stringify(question)
  return {
    ahead(route, params, query) {
      const answer = inner(route, params, query)
      begun.set(keyOf(route, params, query), answer)
      return answer
    },
    ask(route, params, query, signal) {
      const key = keyOf(route, params, query)
      const answer = begun.get(key) as ReturnType<typeof inner<typeof route>> | undefined
      begun.delete(key)
      return answer ?? inner(route, params, query, signal)
    },
  }
}

/** Milliseconds for which a page waits for what it begins with. */
const PATIENCE = 400

/** Waits for what a page begins with, but not for long: nobody looks at nothing. */
export async function patiently(beginning: Promise<unknown>): Promise<void> {
  await Promise.race([beginning, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}
