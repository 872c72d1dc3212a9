/** What stores keep and everything else reads: a dataset's items, joined with the evidence for them. */
import { z } from 'zod'
import { SourceLock } from './evidence/lock.ts'
import { STANDINGS } from './evidence/verdict.ts'
import { Citation, Claim, Entity, Id, Source } from './schema.ts'

/** Where a quote stands in its document. */
export const PassagePlace = z
  .object({
    start: z.int().describe('UTF-16 offset in the normalized text'),
    end: z.int().describe('UTF-16 offset after its last unit'),
    paragraph: z.int().describe('index among the document’s paragraphs; −1 between them'),
    sentence: z.int().describe('index among its sentences; −1 between them'),
    section: z.string().optional().describe('the words of the nearest heading above'),
  })
  .meta({ id: 'PassagePlace' })
export type PassagePlace = z.infer<typeof PassagePlace>

/** A citation, located. */
export const Passage = z
  .object({
    ...Citation.shape,
    verdict: z.enum(STANDINGS).describe('how it was located'),
    place: PassagePlace.nullable().describe('null where it could not be located'),
  })
  .meta({ id: 'Passage' })
export type Passage = z.infer<typeof Passage>

const { citations: _citations, ...claimFields } = Claim.shape

/** A claim with its passages, and how far they are independent. */
export const ClaimRecord = z
  .object({
    ...claimFields,
    sentence: z.string().describe('from the file, or made from the relation’s template'),
    passages: z.array(Passage),
    documents: z.array(Id).describe('documents with a passage that backs it, once each'),
    origins: z.array(Id).describe('origins of those documents: at most so many witnesses are independent'),
    conflicts: z.array(z.string()).describe('contradictions that it is a side of'),
  })
  .meta({ id: 'ClaimRecord' })
export type ClaimRecord = z.infer<typeof ClaimRecord>

export const EntityRecord = z
  .object({ ...Entity.shape, claims: z.int().describe('how many claims have it as subject or object') })
  .meta({ id: 'EntityRecord' })
export type EntityRecord = z.infer<typeof EntityRecord>

/** How far a document has been read. */
export const Coverage = z
  .object({
    sentences: z.int(),
    cited: z.int().describe('sentences with a passage that a claim cites'),
    considered: z.int().describe('sentences from which nothing was taken, with a reason'),
    noise: z.int(),
    unread: z.int(),
    share: z.number().describe('of the sentences outside noise, the part that is cited or considered: 0 to 1'),
  })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof Coverage>

/** A run of words that a document shares with another. */
export const SharedWords = z
  .object({
    source: Id.describe('the other document'),
    start: z.int().describe('UTF-16 offset in this document'),
    end: z.int(),
    words: z.int(),
  })
  .meta({ id: 'SharedWords' })
export type SharedWords = z.infer<typeof SharedWords>

const { considered: _considered, ...sourceFields } = Source.shape

export const SourceRecord = z
  .object({
    ...sourceFields,
    origin: Id,
    passages: z.int().describe('how many passages of it are cited and stand in it'),
    claims: z.int().describe('how many claims cite it'),
    coverage: Coverage.nullable().describe('how far it has been read; null without a lock'),
    readings: z
      .string()
      .nullable()
      .describe('a letter for each sentence: c cited, k considered, n noise, u unread; null without a lock'),
    shared: z.array(SharedWords).describe('runs of twelve words and more that other documents have too'),
    shape: SourceLock.nullable().describe('how it is built, without its words; null without a lock'),
  })
  .meta({ id: 'SourceRecord' })
export type SourceRecord = z.infer<typeof SourceRecord>
