/** A vault for Obsidian (https://obsidian.md): a note for each entity and each document, joined by links. */
import type { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import { counted, qualifiers, support, type NameOf } from './claim-words.ts'
import { conflictLines } from './conflict-lines.ts'
import { contentsOf, type Aspect, type Contents, type Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { link, plain } from './markdown-text.ts'
import { frontmatter, noteNames, wikilink } from './notes.ts'
import { aboutLine } from './provenance.ts'
import { placeWords } from './quotes.ts'
import { reference } from './reference.ts'
import { valueText } from './value-text.ts'
import { zipped, type ZipPart } from './zip.ts'

const CARRIES: readonly Aspect[] = [
  'from',
  'entities',
  'mentioned',
  'claims',
  'citations',
  'sources',
  'origins',
  'conflicts',
]

export const obsidian: Format = {
  id: 'obsidian',
  label: 'Obsidian vault',
  audience: 'people',
  use: 'Go on thinking in Obsidian or any editor of linked notes: unpack it and open the folder.',
  mediaType: 'application/zip',
  extension: '.obsidian.zip',
  carries: CARRIES,
  cannot: 'It is written for people: no program reads it back.',
  write: (excerpt, losses) => zipped(notes(excerpt), losses),
}

/** All of it is held in memory while it is made: a note gathers what stands far apart. */
async function* notes(excerpt: Excerpt): AsyncGenerator<ZipPart> {
  const vault = vaultOf(excerpt, await contentsOf(excerpt))
  const { entities, mentioned, sources, conflicts } = vault.contents
  yield { name: 'Start.md', text: start(vault) }
  for (const entity of [...entities, ...mentioned])
    yield { name: vault.entityFile(entity.id), text: entityNote(entity, vault) }
  for (const source of sources) yield { name: vault.documentFile(source.id), text: documentNote(source, vault) }
  if (conflicts.length) yield { name: 'Conflicts.md', text: conflictLines(excerpt, vault.entityLink) }
}

/** What every note needs to link to the others. */
interface Vault {
  readonly excerpt: Excerpt
  readonly contents: Contents
  readonly entityFile: NameOf
  readonly entityLink: NameOf
  readonly documentFile: NameOf
  readonly documentLink: NameOf
  readonly claimsOf: ReadonlyMap<Id, readonly ClaimRecord[]>
  readonly cited: ReadonlyMap<Id, readonly Cited[]>
}

interface Cited {
  readonly claim: ClaimRecord
  readonly passage: Passage
}

function vaultOf(excerpt: Excerpt, contents: Contents): Vault {
  const { entities, mentioned, sources, claims } = contents
  const entityNames = named('Entities', [...entities, ...mentioned])
  const documentNames = named(
    'Documents',
    sources.map(({ id, short, title }) => ({ id, label: short ?? title })),
  )
  const ends = claims.flatMap((claim) =>
    [...new Set([claim.subject, claim.object])].map((end) => [end, claim] as const),
  )
  const cited = claims.flatMap((claim) =>
    claim.passages.map((passage) => [passage.source, { claim, passage }] as const),
  )
  return {
    excerpt,
    contents,
    entityFile: entityNames.file,
    entityLink: entityNames.link,
    documentFile: documentNames.file,
    documentLink: documentNames.link,
    claimsOf: grouped(ends),
    cited: grouped(cited),
  }
}

/** Files of one folder, and links to them. */
function named(folder: string, things: readonly { readonly id: Id; readonly label: string }[]) {
  const names = noteNames(things)
  const labels = new Map(things.map(({ id, label }) => [id, label]))
  const path = (id: Id) => `${folder}/${names.get(id) ?? id}`
  return { file: (id: Id) => `${path(id)}.md`, link: (id: Id) => wikilink(path(id), labels.get(id) ?? id) }
}

function grouped<T>(pairs: readonly (readonly [Id, T])[]): Map<Id, T[]> {
  const groups = new Map<Id, T[]>()
  for (const [id, item] of pairs) {
    const group = groups.get(id)
    if (group) group.push(item)
    else groups.set(id, [item])
  }
  return groups
}

function* start({ excerpt, contents, entityLink, documentLink }: Vault): Generator<string> {
  const { from, scope } = excerpt
  const { title, description } = from.card
  yield `# ${plain(title)}\n\n${description === undefined ? '' : `${plain(description)}\n\n`}`
  yield `${counted(scope.entities, 'entity', 'entities')}, ${counted(scope.claims, 'claim')}, ${counted(scope.citations, 'citation')}.\n\n`
  yield `> ${plain(aboutLine(CARRIES, excerpt))}\n\n## Entities\n\n`
  for (const { id } of contents.entities) yield `- ${entityLink(id)}\n`
  yield '\n## Documents\n\n'
  for (const { id } of contents.sources) yield `- ${documentLink(id)}\n`
  if (contents.conflicts.length) yield '\n[[Conflicts]]\n'
}

// --- entities ------------------------------------------------------------------------------------

function* entityNote(entity: EntityRecord, vault: Vault): Generator<string> {
  const { id, label, aliases, types, description, value, url } = entity
  const size = value && valueText(value)
  yield frontmatter({ id, aliases: [label, ...aliases], tags: types, value: size, url })
  yield `# ${plain(label)}\n`
  for (const line of [size && plain(size), description && plain(description), url && link(url)])
    if (line) yield `\n${line}\n`
  const claims = vault.claimsOf.get(id) ?? []
  if (claims.length) yield '\n## Claims\n\n'
  for (const claim of claims) yield claimLines(claim, id, vault)
}

/** The claim, a link to its other end, and its passages below it. */
function claimLines(claim: ClaimRecord, here: Id, { entityLink, documentLink }: Vault): string {
  const other = claim.subject === here ? claim.object : claim.subject
  const told = [...qualifiers(claim, entityLink), support(claim)].join('; ')
  const passages = claim.passages.map((passage) => `  - ${passageWords(passage, documentLink(passage.source))}\n`)
  return `- ${plain(claim.sentence)} → ${entityLink(other)} *(${told})*\n${passages.join('')}`
}

function passageWords(passage: Passage, where: string): string {
  const note = passage.note === undefined ? '' : ` ${plain(passage.note)}`
  return `“${plain(passage.quote)}” — ${[where, ...placeWords(passage).map(plain)].filter(Boolean).join(', ')}.${note}`
}

// --- documents -----------------------------------------------------------------------------------

function* documentNote(source: SourceRecord, vault: Vault): Generator<string> {
  const { id, title, kind, author, publisher, published, url, note } = source
  const origin = vault.contents.origins.find((known) => known.id === source.origin)
  yield frontmatter({ id, kind, author, publisher, published, url, origin: origin?.label })
  yield `# ${plain(title)}\n\n${reference(source, plain, link)}\n`
  if (note !== undefined) yield `\n${plain(note)}\n`
  if (!source.held) yield '\nOnly credited; its text is not held.\n'
  for (const { source: work, how, citation } of source.upstream) {
    yield `\nIt ${how} ${vault.documentLink(work)}: “${plain(citation.quote)}”.\n`
  }
  const cited = vault.cited.get(id) ?? []
  if (cited.length) yield '\n## Passages\n\n'
  for (const { claim, passage } of cited) yield citedLine(claim, passage, vault)
}

function citedLine({ subject, object, sentence }: ClaimRecord, passage: Passage, { entityLink }: Vault): string {
  return `- ${passageWords(passage, '')} ${plain(sentence)} (${entityLink(subject)}, ${entityLink(object)})\n`
}
