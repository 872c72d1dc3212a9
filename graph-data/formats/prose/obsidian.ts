/** A vault for Obsidian (https://obsidian.md): a note for each entity and each document, joined by links. */
import { counted } from '../../counted.ts'
import type { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import { everyEntity, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import type { Losses } from '../losses.ts'
import { zipped, type ZipPart } from '../notation/zip.ts'
import { aboutLine } from '../provenance.ts'
import { reference } from '../references/reference.ts'
import { standings, type StandingOf } from '../references/standing.ts'
import { qualifiers, support, type NameOf } from './claim-words.ts'
import { conflictLines } from './conflict-lines.ts'
import { link, plain, withoutControls } from './markdown-text.ts'
import { frontmatter, noteNames, wikilink } from './notes.ts'
import { placeWords, titlesOf } from './quotes.ts'
import { TOLD } from './told.ts'
import { valueText } from './value-text.ts'

export const obsidian: Format = {
  id: 'obsidian',
  label: 'Obsidian vault',
  audience: 'people',
  use: 'Go on thinking in Obsidian or any editor of linked notes: unpack it and open the folder.',
  mediaType: 'application/zip',
  extension: '.obsidian.zip',
  carries: TOLD,
  cannot: 'It is written for people: no program reads it back; line breaks and control characters become spaces.',
  write: (excerpt, losses) => zipped(notes(excerpt, losses), losses),
}

async function* notes(excerpt: Excerpt, losses: Losses): AsyncGenerator<ZipPart> {
  for await (const { name, text } of vaultNotes(excerpt)) yield { name, text: withoutControls(text, losses) }
}

async function* vaultNotes(excerpt: Excerpt): AsyncGenerator<ZipPart> {
  const vault = await vaultOf(excerpt)
  yield { name: 'Start.md', text: start(vault) }
  yield* entityNotes(vault)
  yield* documentNotes(vault)
  if (excerpt.conflicts.length) yield { name: 'Conflicts.md', text: conflictLines(excerpt, vault.entities.link) }
}

/** What every note needs to link to the others. */
interface Vault {
  readonly excerpt: Excerpt
  readonly entities: Notes
  readonly documents: Notes
  readonly standingOf: StandingOf
}

/** The notes of one folder: their ids, their files, and links to them. */
interface Notes {
  readonly ids: readonly Id[]
  readonly file: NameOf
  readonly link: NameOf
}

async function vaultOf(excerpt: Excerpt): Promise<Vault> {
  const labels = new Map<Id, string>()
  for await (const { id, label } of everyEntity(excerpt)) labels.set(id, label)
  return {
    excerpt,
    entities: named('Entities', labels),
    documents: named('Documents', titlesOf(excerpt.sources)),
    standingOf: standings(excerpt),
  }
}

function named(folder: string, labels: ReadonlyMap<Id, string>): Notes {
  const names = noteNames([...labels].map(([id, label]) => ({ id, label })))
  const path = (id: Id) => `${folder}/${names.get(id) ?? id}`
  return {
    ids: [...labels.keys()],
    file: (id) => `${path(id)}.md`,
    link: (id) => wikilink(path(id), labels.get(id) ?? id),
  }
}

function* start({ excerpt, entities, documents }: Vault): Generator<string> {
  const { from, scope, mentioned, conflicts } = excerpt
  const { title, description } = from.card
  yield `# ${plain(title)}\n\n${description === undefined ? '' : `${plain(description)}\n\n`}`
  yield `${counted(scope.entities, 'entity', 'entities')}, ${counted(scope.claims, 'claim')}, ${counted(scope.citations, 'citation')}.\n\n`
  yield `> ${plain(aboutLine(TOLD, excerpt))}\n\n## Entities\n\n`
  for (const id of entities.ids.slice(0, entities.ids.length - mentioned.length)) yield `- ${entities.link(id)}\n`
  yield '\n## Documents\n\n'
  for (const id of documents.ids) yield `- ${documents.link(id)}\n`
  if (conflicts.length) yield '\n[[Conflicts]]\n'
}

// --- gathering -----------------------------------------------------------------------------------

/** Claims that are held at once. */
const ROUND = 20_000

/** Things in rounds that have about {@link ROUND} claims: a note gathers what stands far apart, and one reading of all claims serves many notes. */
async function* rounds<T extends { readonly claims: number }>(
  things: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<T[]> {
  let round: T[] = []
  let claims = 0
  for await (const thing of things) {
    round.push(thing)
    claims += thing.claims
    if (claims < ROUND) continue
    yield round
    round = []
    claims = 0
  }
  if (round.length) yield round
}

/** The claims of each thing of a round, in their order; `idsIn` says what a claim belongs to. */
async function gathered(
  { claims }: Excerpt,
  round: readonly { readonly id: Id }[],
  idsIn: (claim: ClaimRecord) => readonly Id[],
): Promise<(id: Id) => readonly ClaimRecord[]> {
  const groups = new Map<Id, ClaimRecord[]>(round.map(({ id }) => [id, []]))
  for await (const claim of claims()) for (const id of new Set(idsIn(claim))) groups.get(id)?.push(claim)
  return (id) => groups.get(id) ?? []
}

// --- entities ------------------------------------------------------------------------------------

async function* entityNotes(vault: Vault): AsyncGenerator<ZipPart> {
  for await (const round of rounds(everyEntity(vault.excerpt))) {
    const claimsOf = await gathered(vault.excerpt, round, ({ subject, object }) => [subject, object])
    for (const entity of round) {
      yield { name: vault.entities.file(entity.id), text: entityNote(entity, claimsOf(entity.id), vault) }
    }
  }
}

function* entityNote(entity: EntityRecord, claims: readonly ClaimRecord[], vault: Vault): Generator<string> {
  const { id, label, aliases, types, description, value, url } = entity
  const size = value && valueText(value)
  yield frontmatter({ id, aliases: [label, ...aliases], tags: types, value: size, url })
  yield `# ${plain(label)}\n`
  for (const line of [size && plain(size), description && plain(description), url && link(url)])
    if (line) yield `\n${line}\n`
  if (claims.length) yield '\n## Claims\n\n'
  for (const claim of claims) yield claimLines(claim, id, vault)
}

/** The claim, a link to its other end, and its passages below it. */
function claimLines(claim: ClaimRecord, here: Id, { entities, documents }: Vault): string {
  const other = claim.subject === here ? claim.object : claim.subject
  const told = [...qualifiers(claim, entities.link), support(claim)].join('; ')
  const passages = claim.passages.map((passage) => `  - ${passageWords(passage, documents.link(passage.source))}\n`)
  return `- ${plain(claim.sentence)} → ${entities.link(other)} *(${told})*\n${passages.join('')}`
}

function passageWords(passage: Passage, where: string): string {
  const note = passage.note === undefined ? '' : ` ${plain(passage.note)}`
  return `“${plain(passage.quote)}” — ${[where, ...placeWords(passage).map(plain)].filter(Boolean).join(', ')}.${note}`
}

// --- documents -----------------------------------------------------------------------------------

async function* documentNotes(vault: Vault): AsyncGenerator<ZipPart> {
  for await (const round of rounds(vault.excerpt.sources)) {
    const claimsOf = await gathered(vault.excerpt, round, ({ passages }) => passages.map(({ source }) => source))
    for (const source of round) {
      yield { name: vault.documents.file(source.id), text: documentNote(source, claimsOf(source.id), vault) }
    }
  }
}

function* documentNote(source: SourceRecord, claims: readonly ClaimRecord[], vault: Vault): Generator<string> {
  const { id, title, kind, author, publisher, published, url, note } = source
  const origin = vault.excerpt.origins.find((known) => known.id === source.origin)
  yield frontmatter({ id, kind, author, publisher, published, url, origin: origin?.label })
  yield `# ${plain(title)}\n\n${reference(source, plain, link)}\n`
  if (note !== undefined) yield `\n${plain(note)}\n`
  const standing = vault.standingOf(source)
  if (standing) yield `\n${plain(standing)}\n`
  if (!source.held) yield '\nIts text is not held.\n'
  for (const { source: work, how, citation } of source.upstream) {
    yield `\nIt ${how} ${vault.documents.link(work)}: “${plain(citation.quote)}”.\n`
  }
  if (claims.length) yield '\n## Passages\n\n'
  for (const claim of claims) yield* citedLines(claim, id, vault)
}

/** The passages of a claim that stand here. */
function citedLines({ subject, object, sentence, passages }: ClaimRecord, here: Id, { entities }: Vault): string[] {
  const claim = `${plain(sentence)} (${entities.link(subject)}, ${entities.link(object)})`
  return passages.filter(({ source }) => source === here).map((passage) => `- ${passageWords(passage, '')} ${claim}\n`)
}
