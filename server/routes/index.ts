/** What answers each route of the table: mostly the model; what belongs to this process and to files, the files here. */
import { answers } from '#graph-data'
import type { Handlers } from '../handler.ts'
import { datasets } from './datasets.ts'
import { exported, formatList, postedExport, postedScope, scope } from './exports.ts'
import { health } from './health.ts'

export const handlers: Handlers = {
  ...answers,
  'GET /api/health': health,
  'GET /api/datasets': datasets,
  'GET /api/formats': formatList,
  'GET /api/datasets/:d/export': exported,
  'POST /api/datasets/:d/export': postedExport,
  'GET /api/datasets/:d/export/scope': scope,
  'POST /api/datasets/:d/export/scope': postedScope,
}
