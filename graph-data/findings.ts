/** What evidence finds when it looks at records together: conflicts, computed figures, traces, questions. */
import { z } from 'zod'
import { CITATION_ROLES, HEDGES, Id, OPERATIONS, Value } from './schema.ts'
import { ClaimRecord } from './records.ts'

export const CONFLICT_KINDS = ['functional', 'hedge', 'derived', 'curated'] as const

/** One claim’s side of a conflict. */
export const ConflictSide = z
  .object({
    claim: Id,
    object: Id,
    value: Value.optional().describe('of the object, where it is a figure'),
    hedge: z.enum(HEDGES),
    as_of: ClaimRecord.shape.as_of,
    from: ClaimRecord.shape.from,
    until: ClaimRecord.shape.until,
    documents: ClaimRecord.shape.documents,
    origins: ClaimRecord.shape.origins,
  })
  .meta({ id: 'ConflictSide' })
export type ConflictSide = z.infer<typeof ConflictSide>

export const Conflict = z
  .object({
    id: z.string().describe('stable while its claims are'),
    kind: z
      .enum(CONFLICT_KINDS)
      .describe(
        '`functional`: two values where one can hold; `hedge`: one proposition told with different certainty, which flags its claims only where one says that it is so and another that it is intended; `derived`: a figure that its operands do not give; `curated`: what only a reader sees',
      ),
    label: z.string().describe('what is at odds, in a few words'),
    explanation: z.string().optional().describe('a curator’s, in a sentence or two'),
    figure: Id.optional().describe('the figure that its operands do not give'),
    claims: z.array(Id),
    sides: z.array(ConflictSide).describe('one for each claim'),
  })
  .meta({ id: 'Conflict' })
export type Conflict = z.infer<typeof Conflict>

export const FIGURE_CLASSES = ['agrees', 'rounded', 'bound', 'disagrees', 'uncomputed'] as const

/** What a derived figure’s operands give. */
export const FigureCheck = z
  .object({
    figure: Id,
    op: z.enum(OPERATIONS),
    operands: z.array(Id),
    stated: Value,
    computed: z
      .object({
        low: z.number().nullable().describe('null where nothing bounds it'),
        high: z.number().nullable().describe('null where nothing bounds it'),
        unit: z.string().optional(),
        currency: z.string().optional(),
      })
      .nullable()
      .describe('what the operands give, in the unit of the stated value; null where they cannot be computed with'),
    class: z
      .enum(FIGURE_CLASSES)
      .describe(
        '`rounded`: the stated value is `computed` in fewer digits; `bound`: an operand is “at least” or “at most”; `uncomputed`: see `why`',
      ),
    why: z.string().optional().describe('why nothing was computed'),
  })
  .meta({ id: 'FigureCheck' })
export type FigureCheck = z.infer<typeof FigureCheck>

const TRACE_LAYERS = ['claim', 'passage', 'document', 'origin'] as const

/** From a claim to where it comes from: a layered graph. Edges lead from one layer to the next, or from a document to one that it depends on. */
export const Trace = z
  .object({
    nodes: z.array(
      z.object({
        key: z.string().describe('unique in this trace'),
        layer: z.enum(TRACE_LAYERS),
        id: Id.describe('of the claim, source or origin; for a passage, of its claim'),
        label: z.string().describe('the claim’s sentence, the quote, the document’s or the origin’s name'),
        passage: z.int().optional().describe('index among the claim’s passages'),
        verdict: ClaimRecord.shape.passages.element.shape.verdict.optional(),
        role: z.enum(CITATION_ROLES).optional(),
        held: z.boolean().optional().describe('false for a work without text'),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string().describe('a node’s key'),
        to: z.string(),
        how: z.string().optional().describe('between documents: what one does with the other'),
      }),
    ),
    origins: z.int().describe('how many independent origins back the claim, at most'),
  })
  .meta({ id: 'Trace' })
export type Trace = z.infer<typeof Trace>

const STANCES = ['supports', 'attacks'] as const

/** Something that the documents argue about. */
export const Question = z
  .object({
    id: Id.describe('the question, an entity'),
    asked: z.array(Id).describe('claims that somebody asks it'),
    positions: z
      .array(
        z.object({
          id: Id.describe('the position, an entity'),
          claims: z.array(Id).describe('claims that it answers the question'),
          arguments: z
            .array(
              z.object({
                id: Id.describe('the argument, an entity'),
                stance: z.enum(STANCES),
                target: Id.describe('the position, or another argument about it'),
                claim: Id,
              }),
            )
            .describe('for and against it, nearest first'),
        }),
      )
      .describe('side by side, in the dataset’s order'),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof Question>
