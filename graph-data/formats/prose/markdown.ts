/** A report in Markdown: what is shown, each claim with its passages as footnotes, and the documents. */
import { counted } from '../../counted.ts'
import type { Origin } from '../../evidence/origins.ts'
import type { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../../records.ts'
import type { Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { aboutLine } from '../provenance.ts'
import { reference } from '../references/reference.ts'
import { standings, type StandingOf } from '../references/standing.ts'
import { qualifiers, support, type NameOf } from './claim-words.ts'
import { conflictLines } from './conflict-lines.ts'
import { link, plain, withoutControls } from './markdown-text.ts'
import { titlesOf, whereabouts, type Titles } from './quotes.ts'
import { TOLD } from './told.ts'
import { valueText } from './value-text.ts'

export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown report',
  audience: 'people',
  use: 'Read, print or edit the claims as sentences, with their passages as footnotes and a bibliography.',
  mediaType: 'text/markdown',
  extension: '.md',
  carries: TOLD,
  cannot: 'It is written for people: no program reads it back; line breaks and control characters become spaces.',
  write: (excerpt, losses) => withoutControls(report(excerpt), losses),
}

async function* report(excerpt: Excerpt): AsyncGenerator<string> {
  const labels = new Map<string, string>()
  yield heading(excerpt)
  yield '\n## Entities\n\n'
  for await (const entity of excerpt.entities()) {
    labels.set(entity.id, entity.label)
    yield entityLine(entity, excerpt)
  }
  if (excerpt.mentioned.length) yield '\n## Only mentioned\n\n'
  for (const entity of excerpt.mentioned) {
    labels.set(entity.id, entity.label)
    yield entityLine(entity, excerpt)
  }
  const nameOf = (id: string) => plain(labels.get(id) ?? id)
  yield* claims(excerpt, nameOf)
  if (excerpt.conflicts.length) yield '\n## Conflicts\n'
  yield* conflictLines(excerpt, nameOf)
  yield* documents(excerpt)
  yield* footnotes(excerpt)
}

function heading(excerpt: Excerpt): string {
  const { from, scope, cited } = excerpt
  const { title, description } = from.card
  const more = scope.sources - cited.size
  const counts = [
    counted(scope.entities, 'entity', 'entities'),
    counted(scope.claims, 'claim'),
    counted(scope.citations, 'citation'),
    counted(cited.size, 'document'),
    ...(more > 0 ? [`${counted(more, 'further work')} of the same origins`] : []),
    counted(scope.origins, 'origin'),
  ]
  return [
    `# ${plain(title)}\n`,
    ...(description === undefined ? [] : [`${plain(description)}\n`]),
    `${counts.join(', ')}.\n`,
    `> ${plain(aboutLine(TOLD, excerpt))}\n`,
  ].join('\n')
}

function entityLine({ label, types, aliases, description, value, url }: EntityRecord, { vocabulary }: Excerpt): string {
  const kinds = types.map((id) => vocabulary.types.find((type) => type.id === id)?.label ?? id)
  const parts = [
    `**${plain(label)}** (${plain(kinds.join(', '))})`,
    value && plain(valueText(value)),
    description && plain(description),
    aliases.length && `Also: ${aliases.map(plain).join('; ')}.`,
    url && link(url),
  ]
  return `- ${parts.filter(Boolean).join(' · ')}\n`
}

// --- claims --------------------------------------------------------------------------------------

/** Under the subject’s name for as long as claims go on about it. */
async function* claims(excerpt: Excerpt, nameOf: NameOf): AsyncGenerator<string> {
  yield '\n## Claims\n'
  let subject: string | undefined
  let note = 0
  for await (const claim of excerpt.claims()) {
    if (claim.subject !== subject) yield `\n### ${nameOf(claim.subject)}\n\n`
    subject = claim.subject
    yield claimLine(claim, nameOf, note)
    note += claim.passages.length
  }
}

/** Footnotes are numbered through; `before` of them are taken. */
function claimLine(claim: ClaimRecord, nameOf: NameOf, before: number): string {
  const told = [...qualifiers(claim, nameOf), support(claim)].join('; ')
  const marks = claim.passages.map((_, n) => `[^${before + n + 1}]`).join('')
  return `- ${plain(claim.sentence)} *(${told})*${marks}\n`
}

async function* footnotes(excerpt: Excerpt): AsyncGenerator<string> {
  const titles = titlesOf(excerpt.sources)
  let note = 0
  yield '\n'
  for await (const { passages } of excerpt.claims()) {
    for (const passage of passages) yield footnote(++note, passage, titles)
  }
}

function footnote(number: number, passage: Passage, titles: Titles): string {
  const note = passage.note === undefined ? '' : ` ${plain(passage.note)}`
  return `[^${number}]: “${plain(passage.quote)}” — ${plain(whereabouts(passage, titles))}.${note}\n`
}

// --- documents -----------------------------------------------------------------------------------

function* documents(excerpt: Excerpt): Generator<string> {
  const { sources, origins } = excerpt
  const standingOf = standings(excerpt)
  const titles = titlesOf(sources)
  yield '\n## Origins\n\nDocuments that depend on one another count as one witness.\n\n'
  for (const origin of origins) yield originLine(origin, titles)
  yield '\n## Documents\n\n'
  for (const source of sources) yield documentLine(source, titles, standingOf)
}

function originLine({ label, sources }: Origin, titles: Titles): string {
  const members = sources.map((id) => plain(titles.get(id) ?? id))
  return `- **${plain(label)}**: ${members.join('; ')}\n`
}

function documentLine(source: SourceRecord, titles: Titles, standingOf: StandingOf): string {
  const upstream = source.upstream.map((work) => `${work.how} ${plain(titles.get(work.source) ?? work.source)}`)
  const parts = [
    reference(source, plain, link),
    plain(standingOf(source)),
    source.held ? '' : 'Its text is not held.',
    upstream.length ? `It ${upstream.join('; ')}.` : '',
    source.note === undefined ? '' : plain(source.note),
  ]
  return `- ${parts.filter(Boolean).join(' ')}\n`
}
