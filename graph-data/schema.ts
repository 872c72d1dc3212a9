/**
 * The words of Stemma as zod schemas: what a person may write in a dataset's files.
 * Every field's description is also its documentation in docs/format.md and in the JSON Schema for editors.
 */
import { z } from 'zod'
import { isEdtf } from './edtf.ts'
import { countQuoted, LONGEST_QUOTE } from './evidence/words.ts'
import { HEDGES } from './hedge.ts'
import { Id } from './id.ts'
import { SelectionData } from './selection/schema.ts'

export { HEDGES } from './hedge.ts'
export { Id } from './id.ts'

/** A date or interval in EDTF level 0 or 1: `2027`, `2026-05`, `2023/..`, `2026~`. See https://www.loc.gov/standards/datetime/ */
const Edtf = z
  .union([z.string(), z.int().min(0).max(9999).transform(String).pipe(z.string())])
  .refine(isEdtf, 'must be a date in EDTF, like 2027, 2026-05 or 2023/..')

const Line = z.string().trim().min(1).max(500)
const Prose = z.string().trim().min(1).max(2_000)

// --- vocabulary ----------------------------------------------------------------------------------

export const SHAPES = ['disc', 'pill', 'square', 'diamond'] as const

export const EntityType = z
  .strictObject({
    id: Id.describe('how entities name this type'),
    label: Line.describe('one of it, as people read it'),
    plural: Line.describe('many of it'),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'must be a color like #2b6cb0')
      .describe('on a light ground'),
    dark: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'must be a color like #7fb2e5')
      .optional()
      .describe('on a dark ground; without it `color` serves both'),
    shape: z.enum(SHAPES).default('disc').describe('how the map draws it'),
    iri: z.url().optional().describe('the class it stands for in a public vocabulary'),
  })
  .meta({ id: 'EntityType' })
export type EntityType = z.infer<typeof EntityType>

export const Relation = z
  .strictObject({
    id: Id.describe('how claims name this relation'),
    label: Line.describe('read from subject to object: “runs on”'),
    inverse: Line.describe('read from object to subject: “runs”'),
    template: Line.optional().describe(
      'a sentence with {subject} and {object}; without it “{subject} label {object}.”',
    ),
    subject: z.array(Id).default([]).describe('entity types allowed as subject; none: any'),
    object: z.array(Id).default([]).describe('entity types allowed as object; none: any'),
    symmetric: z.boolean().default(false).describe('true when it reads the same both ways'),
    functional: z.boolean().default(false).describe('true when a subject has one value at a time'),
    iri: z.url().optional().describe('the property it stands for, in schema.org or PROV where one fits'),
  })
  .meta({ id: 'Relation' })
export type Relation = z.infer<typeof Relation>

export const Vocabulary = z
  .strictObject({
    types: z.array(EntityType).default([]).describe('entity types that this dataset adds, or redefines by id'),
    relations: z.array(Relation).default([]).describe('relations that this dataset adds, or redefines by id'),
  })
  .meta({ id: 'Vocabulary' })
export type Vocabulary = z.infer<typeof Vocabulary>

// --- entities ------------------------------------------------------------------------------------

const PRECISIONS = ['exact', 'about', 'at-least', 'at-most'] as const
export const OPERATIONS = ['ratio', 'sum', 'difference', 'product'] as const

export const Derived = z
  .strictObject({
    op: z.enum(OPERATIONS).describe('`ratio` divides the first by the second; `difference` subtracts it'),
    of: z.array(Id).min(2).max(20).describe('the figures that it is computed from, in order'),
  })
  .meta({ id: 'Derived' })
export type Derived = z.infer<typeof Derived>

export const Value = z
  .strictObject({
    amount: z.number().optional().describe('in `unit`, or in `currency`, without thousands: 3900000000'),
    range: z.tuple([z.number(), z.number()]).optional().describe('instead of `amount`: lowest and highest'),
    unit: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .optional()
      .describe('a unit like MW, GB or %, or what is counted: employees, papyri'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code like EUR')
      .optional()
      .describe('ISO 4217, for money'),
    precision: z.enum(PRECISIONS).default('exact').describe('how exactly the source tells it'),
    derived: Derived.optional().describe('for a figure that is computed from others'),
  })
  .refine((v) => (v.amount === undefined) !== (v.range === undefined), 'needs either an amount or a range')
  .refine((v) => !v.range || v.range[0] <= v.range[1], 'the range must run from low to high')
  .meta({ id: 'Value' })
export type Value = z.infer<typeof Value>

export const Entity = z
  .strictObject({
    id: Id.describe('unique among entities and sources'),
    label: Line.describe('the name that is shown'),
    aliases: z.array(Line).max(50).default([]).describe('other names it is found by'),
    types: z.array(Id).min(1).max(8).describe('one or more; the first gives its color'),
    description: Prose.optional().describe('one or two sentences in our own words'),
    value: Value.optional().describe('for figures'),
    url: z.url().optional().describe('its home page, if a document gives it'),
  })
  .meta({ id: 'Entity' })
export type Entity = z.infer<typeof Entity>

// --- citations and claims ------------------------------------------------------------------------

/** The shortest run of words that carries a fact. */
export const Quote = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((quote) => !quote || countQuoted(quote) > 0, 'needs at least one word: quote the words that carry the fact')
  .refine((quote) => countQuoted(quote) <= LONGEST_QUOTE, {
    error: ({ input }) =>
      `has ${countQuoted(String(input))} words and may have ${LONGEST_QUOTE}: quote only the words that carry the fact`,
  })

/**
 * A quote and, where it stands more than once, the words around it: the fields of a W3C
 * `TextQuoteSelector` (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export const TextQuote = z
  .strictObject({
    quote: Quote.describe('`exact` of the selector: at most 15 words, as they stand in the document'),
    prefix: z.string().max(120).optional().describe('the characters right before the quote'),
    suffix: z.string().max(120).optional().describe('the characters right after the quote'),
  })
  .meta({ id: 'TextQuote' })
export type TextQuote = z.infer<typeof TextQuote>

export const CITATION_ROLES = ['supports', 'disputes'] as const

export const Citation = z
  .strictObject({
    source: Id.describe('the document that the quote stands in'),
    ...TextQuote.shape,
    role: z
      .enum(CITATION_ROLES)
      .default('supports')
      .describe('whether the passage backs the claim or speaks against it'),
    note: Prose.optional().describe('what a reader should know about this passage'),
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof Citation>

export const Hedge = z.enum(HEDGES)
export type Hedge = z.infer<typeof Hedge>

const UNCITED = 'needs at least one citation: no relation without evidence'

const Others = z.array(Id).max(20).default([])

export const Claim = z
  .strictObject({
    id: Id.describe('unique among claims'),
    subject: Id.describe('the entity that it is about'),
    relation: Id.describe('from the vocabulary'),
    object: Id.describe('the entity it relates the subject to'),
    sentence: Prose.optional().describe('the claim in our words; without it, made from the relation’s template'),
    hedge: Hedge.default('stated').describe('how the documents tell it'),
    said_by: Id.optional().describe('the entity who says it, where the document only passes it on'),
    position: Id.optional().describe('the position (an entity) that it belongs to'),
    as_of: Edtf.optional().describe('when it held or was said'),
    from: Edtf.optional().describe('since when it holds'),
    until: Edtf.optional().describe('until when it holds, or by when it is due'),
    in: Others.describe('places or settings, as entity ids'),
    with: Others.describe('who else takes part'),
    for: Others.describe('purpose or beneficiary'),
    citations: z.array(Citation, UNCITED).min(1, UNCITED).max(200).describe('where the documents say so; at least one'),
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>

// --- sources -------------------------------------------------------------------------------------

export const DEPENDENCIES = ['quotes', 'credits', 'republishes', 'summarizes'] as const

export const Upstream = z
  .strictObject({
    source: Id.describe('the work that this one depends on'),
    how: z.enum(DEPENDENCIES).describe('what it does with that work'),
    citation: TextQuote.describe('where it says or shows so'),
  })
  .meta({ id: 'Upstream' })
export type Upstream = z.infer<typeof Upstream>

export const Noise = z
  .strictObject({
    start: z.string().min(1).max(120).describe('the first words of the stretch, as they stand'),
    end: z.string().min(1).max(120).optional().describe('its last words; without it, only `start` itself'),
    every: z.boolean().default(false).describe('true: wherever these words stand, not just once'),
    why: Line.describe('what it is: advertising, menu, caption'),
  })
  .meta({ id: 'Noise' })
export type Noise = z.infer<typeof Noise>

export const Considered = z
  .strictObject({
    ...TextQuote.shape,
    why: Line.describe('why no claim was taken from this sentence'),
  })
  .meta({ id: 'Considered' })
export type Considered = z.infer<typeof Considered>

export const Source = z
  .strictObject({
    id: Id.describe('unique among entities and sources; a source is an entity too'),
    title: Line.describe('as the document gives it'),
    short: z.string().trim().min(1).max(60).optional().describe('a short name for narrow places'),
    publisher: Line.optional().describe('who put it out'),
    author: Line.optional().describe('who wrote it'),
    published: Edtf.optional().describe('when, in EDTF'),
    accessed: Edtf.optional().describe('when it was read, in EDTF'),
    language: z.string().min(2).max(20).default('en').describe('BCP 47'),
    kind: z.string().trim().min(1).max(40).describe('article, essay, digest, thread, notes, press …'),
    url: z.url().optional().describe('where it is, if known'),
    held: z.boolean().default(true).describe('false for a work that is only credited: a source without text'),
    redistributable: z.boolean().default(false).describe('whether its text may leave this machine'),
    note: Prose.optional().describe('what a reader should know about this document'),
    upstream: z.array(Upstream).default([]).describe('the works that it depends on'),
    noise: z.array(Noise).default([]).describe('advertising and page furniture, which nothing cites'),
    considered: z.array(Considered).default([]).describe('sentences read, from which nothing was taken'),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

// --- conflicts and the dataset -------------------------------------------------------------------

export const CuratedConflict = z
  .strictObject({
    id: Id.describe('unique among conflicts'),
    label: Line.describe('what is at odds, in a few words'),
    claims: z.array(Id).min(1).max(20).describe('the claims that are at odds'),
    explanation: Prose.describe('what only a reader sees, in a sentence or two'),
  })
  .meta({ id: 'CuratedConflict' })
export type CuratedConflict = z.infer<typeof CuratedConflict>

export const DatasetCard = z
  .strictObject({
    id: Id.describe('the name of its folder'),
    title: Line.describe('what people call it'),
    description: Prose.optional().describe('what it is about, in a sentence or two'),
    language: z.string().min(2).max(20).default('en').describe('of what we wrote; BCP 47'),
    license: Line.optional().describe('an SPDX id for what we wrote; the documents keep their own'),
    curators: z.array(Line).default([]).describe('who keeps it'),
    as_of: Edtf.optional().describe('when its figures are current'),
    start: Id.optional().describe('the entity to begin with'),
    view: SelectionData.optional().describe('the selection to begin with; without it everything'),
  })
  .meta({ id: 'DatasetCard' })
export type DatasetCard = z.infer<typeof DatasetCard>

/** Everything that a dataset's files say, checked and with defaults filled in. */
export interface Dataset {
  readonly card: DatasetCard
  /** The base vocabulary with the dataset's own laid over it. */
  readonly vocabulary: Vocabulary
  /** Sources are entities too, so they stand here as well, with the type `source`. */
  readonly entities: readonly Entity[]
  /** What the files say and, last, one claim for each `upstream` link. */
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly conflicts: readonly CuratedConflict[]
}
