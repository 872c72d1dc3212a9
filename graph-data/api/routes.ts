/**
 * The API as one table of routes. The server mounts and validates from it, OpenAPI is generated from
 * it, the client's `fetch` is typed by it, and the documentation is tested against it.
 */
import { z } from 'zod'
import { FARTHEST } from '../formats/excerpt.ts'
import { MOST_SCALE, USUAL_SCALE } from '../formats/press.ts'
import { Id } from '../schema.ts'
import { SelectionData, SelectionQuery, selectionQuery, wholeNumber, wholePath } from '../selection/schema.ts'
import {
  ClaimAnswer,
  ClaimsAnswer,
  ConflictsAnswer,
  DatasetAnswer,
  DatasetListing,
  EntityAnswer,
  FiguresAnswer,
  FormatsAnswer,
  HealthAnswer,
  QuestionsAnswer,
  ScopeAnswer,
  SearchAnswer,
  SourceAnswer,
  SourcesAnswer,
  SubgraphAnswer,
  TraceAnswer,
} from './answers/schema.ts'
import { MOST_HITS, MOST_ON_PAGE, USUAL_HITS, USUAL_ON_PAGE } from './portions.ts'

const page = {
  after: z.string().max(200, 'takes “next” of the page before').optional().describe('`next` of the page before'),
  per: wholeNumber(1, MOST_ON_PAGE)
    .default(USUAL_ON_PAGE)
    .describe(`items on a page; ${USUAL_ON_PAGE} unless told, at most ${MOST_ON_PAGE}`),
}

/** A file, as OpenAPI has it. */
const File = z.string().meta({ id: 'File', format: 'binary', description: 'a file, streamed' })

interface Route {
  readonly summary: string
  readonly params: z.ZodObject
  readonly query: z.ZodType
  /** JSON that the request carries. */
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** True when the answer is a file, not JSON. */
  readonly file?: true
}

const dataset = z.object({ d: Id.describe('a dataset’s id') })
const item = dataset.extend({ id: Id.describe('of the entity, claim or source') })
const none = z.strictObject({})
const onward = z.strictObject({ after: page.after })

const format = z
  .string('takes the id of a format; /api/formats lists them')
  .max(40)
  .describe('the id of a format; /api/formats lists them')
const ofScale = `pixels per unit of the map, for pictures made of pixels; ${USUAL_SCALE} unless told`
const scaleQuery = wholeNumber(1, MOST_SCALE).default(USUAL_SCALE).describe(ofScale)
const exportQuery = z.strictObject({ ...selectionQuery, format, scale: scaleQuery }).superRefine(wholePath)
const place = z.number().min(-FARTHEST).max(FARTHEST)
const exportBody = z
  .strictObject({
    format,
    selection: SelectionData.default({}),
    map: z
      .record(Id, z.tuple([place, place]))
      .default({})
      .describe('where entities stand on the map, for formats that hold it: x to the right, y downward'),
    scale: z.int().min(1).max(MOST_SCALE).default(USUAL_SCALE).describe(ofScale),
  })
  .meta({ id: 'ExportBody' })

export const routes = {
  'GET /api/health': {
    summary: 'Whether the server is up, and what it serves',
    params: none,
    query: none,
    answer: HealthAnswer,
  },
  'GET /api/datasets': {
    summary: 'The datasets, and those that could not be loaded',
    params: none,
    query: none,
    answer: DatasetListing,
  },
  'GET /api/datasets/:d': {
    summary: 'A dataset’s card, counts, vocabulary, facets and sources',
    params: dataset,
    query: none,
    answer: DatasetAnswer,
  },
  'GET /api/datasets/:d/subgraph': {
    summary: 'The entities and claims of a selection, compact',
    params: dataset,
    query: SelectionQuery,
    answer: SubgraphAnswer,
  },
  'POST /api/datasets/:d/subgraph': {
    summary: 'The same for a selection that is too long for an address',
    params: dataset,
    query: none,
    body: SelectionData,
    answer: SubgraphAnswer,
  },
  'GET /api/datasets/:d/entities/:id': {
    summary: 'An entity with its claims by relation, each with its passages',
    params: item,
    query: onward,
    answer: EntityAnswer,
  },
  'GET /api/datasets/:d/claims': {
    summary: 'Claims with their passages, a page at a time, filtered by a selection',
    params: dataset,
    query: z.strictObject({ ...selectionQuery, ...page }).superRefine(wholePath),
    answer: ClaimsAnswer,
  },
  'GET /api/datasets/:d/claims/:id': {
    summary: 'One claim with its passages',
    params: item,
    query: none,
    answer: ClaimAnswer,
  },
  'GET /api/datasets/:d/claims/:id/trace': {
    summary: 'A claim, its passages, their documents and the origins of those, as a layered graph',
    params: item,
    query: none,
    answer: TraceAnswer,
  },
  'GET /api/datasets/:d/sources': {
    summary: 'The sources, how far each is covered, and their origins',
    params: dataset,
    query: none,
    answer: SourcesAnswer,
  },
  'GET /api/datasets/:d/sources/:id': {
    summary: 'A document: its shape and coverage, its passages with their claims, its text where held',
    params: item,
    query: onward,
    answer: SourceAnswer,
  },
  'GET /api/datasets/:d/conflicts': {
    summary: 'Claims that cannot all be so, side by side, a page at a time',
    params: dataset,
    query: z.strictObject({ ...page, claim: Id.optional().describe('only those that this claim is a side of') }),
    answer: ConflictsAnswer,
  },
  'GET /api/datasets/:d/figures': {
    summary: 'Every figure with what is said of it; derived ones computed again',
    params: dataset,
    query: none,
    answer: FiguresAnswer,
  },
  'GET /api/datasets/:d/questions': {
    summary: 'What the documents argue about: questions, positions, arguments for and against',
    params: dataset,
    query: none,
    answer: QuestionsAnswer,
  },
  'GET /api/datasets/:d/search': {
    summary: 'Entities, claims and passages that match some words, best first',
    params: dataset,
    query: z.strictObject({
      q: z
        .string('takes the words to look for')
        .trim()
        .min(1, 'takes the words to look for')
        .max(200, 'takes up to 200 characters')
        .describe('the words to look for'),
      limit: wholeNumber(1, MOST_HITS)
        .default(USUAL_HITS)
        .describe(`how many hits; ${USUAL_HITS} unless told, at most ${MOST_HITS}`),
    }),
    answer: SearchAnswer,
  },
  'GET /api/formats': {
    summary: 'The formats in which a selection can be exported, what each holds and what not',
    params: none,
    query: none,
    answer: FormatsAnswer,
  },
  'GET /api/datasets/:d/export': {
    summary: 'A selection as a file, with its citations',
    params: dataset,
    query: exportQuery,
    answer: File,
    file: true,
  },
  'POST /api/datasets/:d/export': {
    summary: 'The same for a long selection, or with places on the map',
    params: dataset,
    query: none,
    body: exportBody,
    answer: File,
    file: true,
  },
  'GET /api/datasets/:d/export/scope': {
    summary: 'What the file would hold, how large it would be and what it would lose',
    params: dataset,
    query: exportQuery,
    answer: ScopeAnswer,
  },
  'POST /api/datasets/:d/export/scope': {
    summary: 'The same for a long selection, or with places on the map',
    params: dataset,
    query: none,
    body: exportBody,
    answer: ScopeAnswer,
  },
} as const satisfies Record<`${'GET' | 'POST'} /api/${string}`, Route>

export type Routes = typeof routes
export type RouteKey = keyof Routes
export type Params<K extends RouteKey> = z.infer<Routes[K]['params']>
/** What a handler gets: checked, with defaults. */
export type Query<K extends RouteKey> = z.output<Routes[K]['query']>
/** What a handler gets of the request's body; undefined for a route that takes none. */
export type Body<K extends RouteKey> = Routes[K] extends { body: infer B extends z.ZodType } ? z.output<B> : undefined
/** What a caller writes in the URL. */
export type QueryInput<K extends RouteKey> = z.input<Routes[K]['query']>
export type Answer<K extends RouteKey> = z.infer<Routes[K]['answer']>
