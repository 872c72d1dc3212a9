/** What answers each route of the table; one file for each group. */
import type { Handlers } from '../handler.ts'
import { claim, claims, trace } from './claims.ts'
import { conflicts } from './conflicts.ts'
import { dataset, datasets } from './datasets.ts'
import { entity } from './entities.ts'
import { figures } from './figures.ts'
import { exported, formatList, postedExport, postedScope, scope } from './exports.ts'
import { health } from './health.ts'
import { questions } from './questions.ts'
import { hits } from './search.ts'
import { source, sources } from './sources.ts'
import { postedSubgraph, selectedSubgraph } from './subgraph.ts'

export const handlers: Handlers = {
  'GET /api/health': health,
  'GET /api/datasets': datasets,
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
  'GET /api/formats': formatList,
  'GET /api/datasets/:d/export': exported,
  'POST /api/datasets/:d/export': postedExport,
  'GET /api/datasets/:d/export/scope': scope,
  'POST /api/datasets/:d/export/scope': postedScope,
}
