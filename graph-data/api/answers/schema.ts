/** What the API answers, as schemas: OpenAPI lists them, and the answers of this folder are held to them. */
import { z } from 'zod'
import { Conflict, FigureCheck, Question, Trace } from '../../findings.ts'
import { MOST_GIVEN } from '../../map/places.ts'
import { ClaimRecord, EntityRecord, SourceRecord } from '../../records.ts'
import { DatasetCard, Id, Vocabulary } from '../../schema.ts'
import { HIT_KINDS } from '../../stores/store.ts'
import { MOST_ISSUES } from '../portions.ts'

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

const Counts = z
  .object({ entities: Count, claims: Count, passages: Count, documents: Count, origins: Count })
  .meta({ id: 'Counts' })

const Facets = z
  .object({ type: Tally, relation: Tally, source: Tally, origin: Tally, hedge: Tally, position: Tally, said_by: Tally })
  .meta({ id: 'Facets' })

export const DatasetListing = z
  .object({
    datasets: z.array(z.object({ card: DatasetCard, counts: Counts })),
    broken: z
      .array(
        z.object({ id: z.string(), issues: z.array(IssueAnswer).describe(`at most ${MOST_ISSUES}`), total: Count }),
      )
      .describe('folders that could not be loaded, and why'),
    notices: z.array(z.string()).describe('what else a person should know: texts that match no source, say'),
  })
  .meta({ id: 'DatasetListing' })

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
    missing: z.array(Id).describe('ids that the selection names and the dataset lacks'),
    whatIf: z
      .object({
        vanishing: z.array(Id).describe('claims that lose all support, and are not shown'),
        single: z.array(Id).describe('claims that had several origins and fall to one'),
      })
      .optional()
      .describe(
        'of a selection that does not believe some sources or origins: what that does to the claims it has otherwise',
      ),
    map: z
      .record(Id, z.tuple([z.number(), z.number()]))
      .optional()
      .describe(`where each entity stands on a square map, x and y (downward); left out beyond ${MOST_GIVEN} entities`),
  })
  .meta({ id: 'SubgraphAnswer' })

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

export const ClaimsAnswer = z
  .object({ ...ClaimsWithNames, next: z.string().optional().describe('`after` of the next page') })
  .meta({ id: 'ClaimsAnswer' })

export const ClaimAnswer = z
  .object({ claim: ClaimRecord, entities: ClaimsWithNames.entities, sources: ClaimsWithNames.sources })
  .meta({ id: 'ClaimAnswer' })

export const SourcesAnswer = z
  .object({ sources: z.array(SourceCard), origins: z.array(Origin) })
  .meta({ id: 'SourcesAnswer' })

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

export const TraceAnswer = z.object({ trace: Trace }).meta({ id: 'TraceAnswer' })

export const ConflictsAnswer = z
  .object({
    conflicts: z.array(Conflict),
    ...ClaimsWithNames,
    total: Count.describe('on all pages'),
    next: z.string().optional().describe('`after` of the next page'),
  })
  .meta({ id: 'ConflictsAnswer' })

export const FiguresAnswer = z
  .object({
    figures: z.array(EntityCard).describe('every entity that has a value'),
    checks: z.array(FigureCheck).describe('derived figures, computed again'),
    claims: z.array(ClaimCard).describe('claims with a figure as subject or object'),
    entities: z.array(EntityCard).describe('the other ends of those claims'),
    cut: z.boolean().describe('true when there are more figures'),
  })
  .meta({ id: 'FiguresAnswer' })

export const QuestionsAnswer = z
  .object({ questions: z.array(Question), ...ClaimsWithNames })
  .meta({ id: 'QuestionsAnswer' })

export const HealthAnswer = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    datasets: Count,
    broken: Count,
    uptime: z.number().describe('seconds'),
  })
  .meta({ id: 'HealthAnswer' })

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

/** What a file would hold, before it is made. */
export const ScopeAnswer = z
  .object({
    name: z.string().describe('the file’s name'),
    bytes: Count.describe('its size; of a large file about so many'),
    counts: z
      .record(z.string(), Count)
      .describe(
        'how much of each part the selection yields: entities, claims, citations …; of its sources, `documents` are cited',
      ),
    losses: z
      .array(z.object({ count: Count, what: z.string().describe('read after the count') }))
      .describe('what of it the format does not hold'),
    limited: z.boolean().describe('true when a limit left something out'),
    missing: z.array(Id).describe('ids that the selection names and the dataset lacks'),
  })
  .meta({ id: 'ScopeAnswer' })
