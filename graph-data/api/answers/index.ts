/** The table of what answers each route: one file for each noun. A route that is missing here does not compile. */
import type { Answering, AskedKey } from './answer.ts'
import { claim, claims, trace } from './claims.ts'
import { conflicts } from './conflicts.ts'
import { dataset } from './datasets.ts'
import { entity } from './entities.ts'
import { figures } from './figures.ts'
import { questions } from './questions.ts'
import { hits } from './search.ts'
import { source, sources } from './sources.ts'
import { postedSubgraph, selectedSubgraph } from './subgraph.ts'

export const answers: { readonly [K in AskedKey]: Answering<K> } = {
  'GET /api/datasets/:d': dataset,
  'GET /api/datasets/:d/subgraph': selectedSubgraph,
  'POST /api/datasets/:d/subgraph': postedSubgraph,
  'GET /api/datasets/:d/entities/:id': entity,
  'GET /api/datasets/:d/claims': claims,
  'GET /api/datasets/:d/claims/:id': claim,
  'GET /api/datasets/:d/claims/:id/trace': trace,
  'GET /api/datasets/:d/sources': sources,
  'GET /api/datasets/:d/sources/:id': source,
  'GET /api/datasets/:d/conflicts': conflicts,
  'GET /api/datasets/:d/figures': figures,
  'GET /api/datasets/:d/questions': questions,
  'GET /api/datasets/:d/search': hits,
}
