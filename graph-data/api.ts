/**
 * The API as one table of routes. The server mounts and validates from it, OpenAPI is generated from
 * it, the client's `fetch` is typed by it, and the documentation is tested against it.
 */
import { z } from 'zod'
import { Conflict, FigureCheck, Question, Trace } from './findings.ts'
import { FARTHEST } from './formats/excerpt.ts'
import { MOST_SCALE, USUAL_SCALE } from './formats/press.ts'
import { MOST_GIVEN } from './map/places.ts'
import { MOST_HITS, MOST_ON_PAGE, USUAL_HITS, USUAL_ON_PAGE } from './pages.ts'
import { ClaimRecord, EntityRecord, SourceRecord } from './records.ts'
import { DatasetCard, Id, Vocabulary } from './schema.ts'
import { SelectionData, SelectionQuery, selectionQuery, wholeNumber, wholePath } from './selection-schema.ts'
import { HIT_KINDS } from './stores/store.ts'

const page = {
  after: z.string().max(200, 'takes “next” of the page before').optional().describe('`next` of the page before'),
  per: wholeNumber(1, MOST_ON_PAGE)
    .default(USUAL_ON_PAGE)
    .describe(`items on a page; ${USUAL_ON_PAGE} unless told, at most ${MOST_ON_PAGE}`),
}

// --- answers -------------------------------------------------------------------------------------

const Count = z.int().min(0)
const Tally = z.record(z.string(), Count)

export const Origin = z.object({ id: Id, label: z.string(), sources: z.array(Id) }).meta({ id: 'Origin' })

export const Problem = z
  .object({
    type: z.string().describe('a URI for this kind of problem; about:blank when the status says it all'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().describe('what is wrong here, and how to mend it'),
    errors: z
      .array(
        z.object({
          parameter: z.string().optional(),
          file: z.string().optional(),
          line: z.int().optional(),
          column: z.int().optional(),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('each single thing wrong'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })
export type Problem = z.infer<typeof Problem>

const IssueAnswer = z
  .object({ file: z.string(), line: z.int(), column: z.int(), path: z.string(), message: z.string() })
  .meta({ id: 'Issue' })

export const Counts = z
  .object({ entities: Count, claims: Count, passages: Count, documents: Count, origins: Count })
  .meta({ id: 'Counts' })

export const Facets = z
  .object({ type: Tally, relation: Tally, source: Tally, origin: Tally, hedge: Tally, position: Tally, said_by: Tally })
  .meta({ id: 'Facets' })

export const DatasetListing = z
  .object({
    datasets: z.array(z.object({ card: DatasetCard, counts: Counts })),
    broken: z
      .array(z.object({ id: z.string(), issues: z.array(IssueAnswer).describe('at most 100'), total: Count }))
      .describe('folders that could not be loaded, and why'),
    notices: z.array(z.string()).describe('what else a person should know: a text that fits no source, say'),
  })
  .meta({ id: 'DatasetListing' })
export type DatasetListing = z.infer<typeof DatasetListing>

/** A source as lists show it: without its shape. */
export const SourceCard = SourceRecord.omit({ shape: true, readings: true, shared: true, noise: true, upstream: true })
  .extend({ text: z.boolean().describe('whether its text is at hand') })
  .meta({ id: 'SourceCard' })
export type SourceCard = z.infer<typeof SourceCard>

export const DatasetAnswer = z
  .object({
    card: DatasetCard,
    revision: z.string(),
    counts: Counts,
    facets: Facets,
    vocabulary: Vocabulary,
    origins: z.array(Origin),
    sources: z.array(SourceCard),
    labels: z.record(Id, z.string()).describe('labels of the entities that facets name'),
  })
  .meta({ id: 'DatasetAnswer' })
export type DatasetAnswer = z.infer<typeof DatasetAnswer>

/** An entity as a map or a list needs it. */
export const EntityCard = EntityRecord.pick({ id: true, label: true, types: true, value: true, claims: true }).meta({
  id: 'EntityCard',
})
export type EntityCard = z.infer<typeof EntityCard>

/** A claim as a map or a table needs it: counts in place of passages. */
export const ClaimCard = ClaimRecord.pick({
  id: true,
  subject: true,
  relation: true,
  object: true,
  hedge: true,
  as_of: true,
  from: true,
  until: true,
  documents: true,
  origins: true,
  conflicts: true,
  position: true,
  said_by: true,
})
  .extend({ passages: Count })
  .meta({ id: 'ClaimCard' })
export type ClaimCard = z.infer<typeof ClaimCard>

export const SubgraphAnswer = z
  .object({
    revision: z.string(),
    entities: z.array(EntityCard),
    claims: z.array(ClaimCard),
    cut: z.boolean().describe('true when a limit left something out'),
    missing: z.array(Id).describe('entities and claims that the selection names and the dataset lacks'),
    map: z
      .record(Id, z.tuple([z.number(), z.number()]))
      .optional()
      .describe(`where each entity stands on a square map, x and y (downward); left out beyond ${MOST_GIVEN} entities`),
  })
  .meta({ id: 'SubgraphAnswer' })
export type SubgraphAnswer = z.infer<typeof SubgraphAnswer>

/** Claims with the cards of everything that they name. */
const ClaimsWithNames = {
  claims: z.array(ClaimRecord),
  entities: z.array(EntityCard).describe('every entity that the claims name'),
  sources: z.array(SourceCard).describe('every source that they cite'),
}

export const EntityAnswer = z
  .object({
    entity: EntityRecord,
    groups: z
      .array(
        z.object({
          relation: Id,
          direction: z.enum(['out', 'in']).describe('`out`: the entity is the subject'),
          claims: z.array(Id),
        }),
      )
      .describe('the claims that it is an end of, by relation, in the vocabulary’s order'),
    ...ClaimsWithNames,
    next: z.string().optional().describe('more claims: pass it as `after`'),
  })
  .meta({ id: 'EntityAnswer' })
export type EntityAnswer = z.infer<typeof EntityAnswer>

export const ClaimsAnswer = z
  .object({ ...ClaimsWithNames, next: z.string().optional().describe('`after` of the next page') })
  .meta({ id: 'ClaimsAnswer' })
export type ClaimsAnswer = z.infer<typeof ClaimsAnswer>

export const ClaimAnswer = z
  .object({ claim: ClaimRecord, entities: ClaimsWithNames.entities, sources: ClaimsWithNames.sources })
  .meta({ id: 'ClaimAnswer' })
export type ClaimAnswer = z.infer<typeof ClaimAnswer>

export const SourcesAnswer = z
  .object({ sources: z.array(SourceCard), origins: z.array(Origin) })
  .meta({ id: 'SourcesAnswer' })
export type SourcesAnswer = z.infer<typeof SourcesAnswer>

export const SourceAnswer = z
  .object({
    source: SourceRecord,
    text: z.string().nullable().describe('the normalized text where it is at hand, else null'),
    passages: z
      .array(z.object({ claim: Id, index: Count, ...ClaimRecord.shape.passages.element.shape }))
      .describe('every passage of it that is cited, in the order of the document'),
    claims: z.array(z.object({ id: Id, sentence: z.string(), hedge: ClaimRecord.shape.hedge })),
    next: z.string().optional().describe('more claims and their passages: pass it as `after`'),
  })
  .meta({ id: 'SourceAnswer' })
export type SourceAnswer = z.infer<typeof SourceAnswer>

export const SearchAnswer = z
  .object({
    hits: z.array(
      z.object({
        kind: z.enum(HIT_KINDS),
        id: Id.describe('of the entity or the claim; for a passage, of its claim'),
        passage: Count.optional(),
        title: z.string(),
        types: z.array(Id).describe('of an entity'),
        detail: z.string().describe('what helps to tell it apart: description, quote’s document'),
        terms: z.array(z.string()).describe('the words that matched'),
        source: Id.optional(),
      }),
    ),
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const TraceAnswer = z.object({ trace: Trace }).meta({ id: 'TraceAnswer' })
export type TraceAnswer = z.infer<typeof TraceAnswer>

export const ConflictsAnswer = z
  .object({
    conflicts: z.array(Conflict),
    ...ClaimsWithNames,
    total: Count.describe('on all pages'),
    next: z.string().optional().describe('`after` of the next page'),
  })
  .meta({ id: 'ConflictsAnswer' })
export type ConflictsAnswer = z.infer<typeof ConflictsAnswer>

export const FiguresAnswer = z
  .object({
    figures: z.array(EntityCard).describe('every entity that has a value'),
    checks: z.array(FigureCheck).describe('derived figures, computed again'),
    claims: z.array(ClaimCard).describe('claims with a figure as subject or object'),
    entities: z.array(EntityCard).describe('the other ends of those claims'),
    cut: z.boolean().describe('true when there are more figures'),
  })
  .meta({ id: 'FiguresAnswer' })
export type FiguresAnswer = z.infer<typeof FiguresAnswer>

export const QuestionsAnswer = z
  .object({ questions: z.array(Question), ...ClaimsWithNames })
  .meta({ id: 'QuestionsAnswer' })
export type QuestionsAnswer = z.infer<typeof QuestionsAnswer>

export const HealthAnswer = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    datasets: Count,
    broken: Count,
    uptime: z.number().describe('seconds'),
  })
  .meta({ id: 'HealthAnswer' })
export type HealthAnswer = z.infer<typeof HealthAnswer>

/** The formats that an excerpt can leave in. */
export const FormatsAnswer = z
  .object({
    formats: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        audience: z.string().describe('whom it serves; lists group by it'),
        use: z.string().describe('what one does with it'),
        mediaType: z.string(),
        extension: z.string().describe('with its dot'),
        carries: z.array(z.string()).describe('parts of an excerpt that it holds'),
        cannot: z.string().describe('what of those parts it cannot hold; empty when there is nothing'),
        reads: z.boolean().describe('whether Stemma reads it back'),
        scaled: z.boolean().describe('whether `scale` says how many pixels it has'),
      }),
    ),
  })
  .meta({ id: 'FormatsAnswer' })
export type FormatsAnswer = z.infer<typeof FormatsAnswer>

/** What a file would hold, before it is made. */
export const ScopeAnswer = z
  .object({
    name: z.string().describe('the file’s name'),
    bytes: Count.describe('its size; of a large file about so many'),
    counts: z
      .record(z.string(), Count)
      .describe('how much of each part the selection yields: entities, claims, citations …'),
    losses: z
      .array(z.object({ count: Count, what: z.string().describe('read after the count') }))
      .describe('what of it the format does not hold'),
    limited: z.boolean().describe('true when a limit left something out'),
    missing: z.array(Id).describe('entities and claims that the selection names and the dataset lacks'),
  })
  .meta({ id: 'ScopeAnswer' })
export type ScopeAnswer = z.infer<typeof ScopeAnswer>

/** A file, as OpenAPI has it. */
const File = z.string().meta({ id: 'File', format: 'binary', description: 'a file, streamed' })

// --- the table -----------------------------------------------------------------------------------

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
