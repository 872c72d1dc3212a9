/** Asks at once for what the first picture needs, before React has begun: else each answer would wait for the one before. */
import type { QueryClient } from '@tanstack/react-query'
import { answerTo, selectionQuery, type Listing } from './answers.ts'
import { completed } from './beginning.ts'
import type { Place } from './location.ts'
import { codeOf, viewOf, VIEWS } from './views/index.ts'

/** Fills the cache for `place` and fetches its view’s code. Failures are left to who asks again. */
export async function headStart(answers: QueryClient, place: Place): Promise<void> {
  const code = answers.prefetchQuery(codeOf(viewOf(place.view) ?? VIEWS[0]))
  const data = firstAnswers(answers, place)
  await Promise.allSettled([code, data])
}

async function firstAnswers(answers: QueryClient, place: Place): Promise<void> {
  const listing = answers.fetchQuery(answerTo('GET /api/datasets', {}, {}))
  const { dataset, selection } = place.view === null ? begun(place, await listing) : place
  if (dataset === null) return
  await Promise.all([
    listing,
    answers.prefetchQuery(answerTo('GET /api/datasets/:d', { d: dataset }, {})),
    answers.prefetchQuery(answerTo('GET /api/datasets/:d/subgraph', { d: dataset }, selectionQuery(selection))),
  ])
}

/** Where a link that does not say leads; a dataset that is not there leads nowhere. */
function begun(place: Place, { datasets }: Listing): Place {
  const found = datasets.find(({ card }) => place.dataset === null || card.id === place.dataset)
  return found ? completed(place, found, VIEWS[0].id) : { ...place, dataset: null }
}
