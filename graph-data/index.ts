/**
 * The model's only door. Read it from top to bottom: what people write, how it is read, what evidence
 * makes of it, where it is kept, how it is asked and drawn, and how all that is spoken over HTTP.
 */

// What a dataset says
export {
  DEPENDENCIES,
  HEDGES,
  Id,
  OPERATIONS,
  SHAPES,
  type Citation,
  type Claim,
  type CuratedConflict,
  type Dataset,
  type DatasetCard,
  type Entity,
  type EntityType,
  type Hedge,
  type Relation,
  type Source,
  type TextQuote,
  type Value,
  type Vocabulary,
} from './schema.ts'
export { baseVocabulary } from './vocabulary.ts'
export { isEdtf, overlaps, periodOf, type Period } from './edtf.ts'

// Reading it
export { isPartFile, partNamed, PARTS, type DatasetFile } from './files/parts.ts'
export { readDataset } from './files/dataset.ts'
export { jsonSchemas } from './files/json-schema.ts'
export { complaints, meant, type Complaint } from './complaint.ts'
export { issueAt, issueLine, type Issue, type Result } from './result.ts'

// Evidence
export { anchor, type Anchor } from './evidence/anchor.ts'
export { knownPlace, type Known } from './evidence/known.ts'
export { indexText, type TextIndex } from './evidence/text-index.ts'
export { checkLock, lostFinding } from './evidence/check.ts'
export { lostConsideredFinding } from './evidence/check-reading.ts'
export { FINDINGS, type Finding } from './evidence/finding.ts'
export { located, type Located } from './files/located.ts'
export { assignTexts, type FoundText, type Holdings } from './evidence/holdings.ts'
export {
  formatLock,
  Lock,
  LOCK_FILE,
  type CitationLock,
  type HeldText,
  type SharedRun,
  type SourceLock,
} from './evidence/lock.ts'
export { lockDataset, type LostCitation, type LostConsidered, type Relocation } from './evidence/relock.ts'
export { lockDiff, quoteChanges, type QuoteChange } from './evidence/lockdiff.ts'
export { originsOf, undeclaredCopies, type Origin, type UndeclaredCopy } from './evidence/origins.ts'
export { whatIf, type Supported } from './evidence/whatif.ts'
export { shownTexts, type ShownText } from './evidence/shown.ts'
export { coverageOf, READINGS, readingsOf } from './evidence/coverage.ts'
export { checkFigures } from './evidence/figures.ts'
export { conflictsOf, type Disputed } from './evidence/conflicts.ts'
export { backs, traceOf, type TracedSource } from './evidence/trace.ts'
export { headingOf, normalizeText, shapeOf, spanAt, type Paragraph, type Shape, type Span } from './evidence/text.ts'
export { isSupport, standing, STANDINGS, VERDICTS, type Standing, type Verdict } from './evidence/verdict.ts'
export { countWords, LONGEST_QUOTE, wordsOf, type Word } from './evidence/words.ts'

// Keeping it
export { byId } from './by-id.ts'
export { commandLine } from './command-line.ts'
export { counted } from './counted.ts'
export type {
  ClaimRecord,
  Coverage,
  EntityRecord,
  Passage,
  PassagePlace,
  SharedWords,
  SourceRecord,
} from './records.ts'
export {
  CONFLICT_KINDS,
  FIGURE_CLASSES,
  type Conflict,
  type ConflictSide,
  type FigureCheck,
  type Question,
  type Trace,
} from './findings.ts'
export { recordsOf, type Records } from './stores/dataset-records.ts'
export { excerptStore } from './stores/excerpt-store.ts'
export { memoryStore } from './stores/memory.ts'
export {
  HIT_KINDS,
  pages,
  StrangeCursor,
  type Counts,
  type Facets,
  type Hit,
  type HitKind,
  type Page,
  type PageRequest,
  type SearchRequest,
  type Store,
  type Summary,
} from './stores/store.ts'

// Asking it
export {
  MOST_ENTITIES,
  MOST_IDS,
  SELECTION,
  selectionFrom,
  selectionParams,
  USUAL_ENTITIES,
  type Selection,
  type SelectionKey,
} from './selection/selection.ts'
export { openingSelection } from './selection/opening.ts'
export { claimPage, selectedClaims } from './selection/selected-claims.ts'
export { SelectionQuery } from './selection/schema.ts'
export { subgraph, type Subgraph } from './selection/subgraph.ts'
export { MOST_WALKED, neighborhood, shortestChains, type Walk } from './selection/walk.ts'

// Drawing it
export { pointOn, LOOP, LOOP_STEP, SHORT } from './map/curve.ts'
export { boxAround, contains, overlap, union, type Box, type Point, type Reach } from './map/geometry.ts'
export type { LayoutLink, LayoutNode } from './map/layout/graph.ts'
export { layout, settle, type LayoutOptions, type Places, type Settling } from './map/layout/layout.ts'
export { GIVEN_ASPECT, nodesOf, placed, rounded } from './map/places.ts'
export { placeLabels, type Labeled, type PlacedLabel } from './map/placement.ts'
export { EMPTY_SCENE, isVast, sceneOf, type Ink, type Scene, type SceneEdge, type SceneNode } from './map/scene.ts'
export {
  extentOf,
  grownReach,
  growth,
  isPillLegible,
  LABEL_TEXT,
  labelSize,
  LEADING,
  PILL_DISC,
  PILL_TEXT,
  roomOf,
  textReach,
  type NodeShape,
} from './map/size.ts'
export { textWidth, wrap } from './map/text.ts'

// Taking it along
export { collect } from './formats/collect.ts'
export {
  ASPECTS,
  contentsOf,
  excerptOf,
  type Aspect,
  type Contents,
  type Excerpt,
  type Scope,
  type Spot,
} from './formats/excerpt.ts'
export { readDossier, type Dossier } from './formats/stemma/dossier-data.ts'
export { PLACE_OF_DATA } from './formats/stemma/dossier.ts'
export { estimatedBytes } from './formats/estimate.ts'
export { fileName } from './formats/file-name.ts'
export { AUDIENCES, type Format } from './formats/format.ts'
export { MOST_BYTES, type GivenFile } from './formats/given.ts'
export { formatOfFile, readExcerpt, wholeFormats } from './formats/given-excerpt.ts'
export { holdsNothing, lackWords, nothingWords } from './formats/nothing.ts'
export { formatOf, formats, lossesOf, writeAs, type Outgoing } from './formats/index.ts'
export { preparedFor, type LayOut } from './formats/laid-out.ts'
export { lossText, type Loss } from './formats/losses.ts'
export { MOST_SCALE, Unprintable, USUAL_SCALE, type Press } from './formats/press.ts'

// Answering
export { answers } from './api/answers/index.ts'
export { NotFound, type Answering, type Asked, type AskedKey } from './api/answers/answer.ts'
export { listed } from './api/answers/datasets.ts'
export { MOST_CLAIMS_OF_ENTITY } from './api/answers/entities.ts'
export { queryFrom } from './api/answers/queries.ts'
export { missingIn } from './api/answers/subgraph.ts'

// Speaking of it over HTTP
export { MOST_ISSUES } from './api/portions.ts'
export { Problem, type ClaimCard, type EntityCard, type SourceCard } from './api/answers/schema.ts'
export {
  routes,
  type Answer,
  type Body,
  type Params,
  type Query,
  type QueryInput,
  type RouteKey,
  type Routes,
} from './api/routes.ts'
