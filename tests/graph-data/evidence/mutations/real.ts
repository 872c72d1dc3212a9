/** The documents named by STEMMA_TEXTS, with their words tagged by plain lists. */
import { readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { normalizeText } from '#graph-data'
import { sentencesOf, type Repertoire, type Role, type Tag, type TestDocument } from './document.ts'

const NAMES =
  `Mistral AI|Mistral|ASML|BNP Paribas|BNP|Amazon|Alexa\\+|Anthropic|OpenAI|Google|Nvidia|Microsoft|Koyeb|Emmi|
  Codestral|Apollo|Sail Reply|Voxtral|Robostral|Mixtral|Abanca|Qwen|Claude|VentureBeat|TechCrunch|Arthur Mensch|
  Koen van Gilst|European Patent Office|Austrian Academy of Sciences|Hacker News|Vibe for Work|Le Chat Pro|Paris|Sweden|
  France|Belgium|Europe|European|Chinese|Silicon Valley|Thorsten Meyer AI`.replace(/\s*\n\s*/g, '')

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|fifteen|sixteen|hundred|thousand|million|billion|fifty'

const PATTERNS: Readonly<Record<Role, RegExp>> = {
  name: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${NAMES})(?![\\p{L}\\p{N}-])`, 'gu'),
  number: new RegExp(
    `(?<![\\p{L}\\p{N}.,-])\\d+(?:[.,]\\d+)*(?![\\p{N}])(?!x\\d)|(?<![\\p{L}-])(?:${NUMBER_WORDS})(?![\\p{L}-])`,
    'gu',
  ),
  negation: /(?<!\p{L})(?:no longer|not|never|without|no|neither|nor|hardly|cannot)(?!\p{L})/gu,
  hedge:
    /(?<!\p{L})(?:about|roughly|around|nearly|at least|may|might|could|likely|reportedly|estimated|probably|up to)(?!\p{L})/gu,
}

const words: Repertoire = {
  names: ['Orvane', 'Tessik', 'Quillon Group', 'Bramhall', 'Nordvik', 'Zephyr Labs', 'Castellan'],
  negations: ['not', 'never', 'hardly', 'no', 'no longer', 'by no means', 'rarely', 'fails to', 'far from'],
  hedges: [
    'about',
    'reportedly',
    'perhaps',
    'possibly',
    'roughly',
    'allegedly',
    'nearly',
    'probably',
    'at least',
    'plans to',
    'up to',
    'only',
    'supposedly',
    'more than',
    'virtually',
  ],
  numbers: ['3', '17', '480', '6.25', '9,100', '2031', 'seven', 'eleven', 'two dozen', 'half'],
  neutral: [
    'A quiet river crossed the valley.',
    'Morning light fell on the old stone bridge.',
    'Bakers carried warm bread along the street.',
    'The lamps were lit and people walked home.',
    'Somebody painted the garden fence green.',
  ],
}

/** Null when no documents are at hand. */
export function realDocuments(quotesOf: (text: string) => readonly string[] = () => []): TestDocument[] | null {
  const folders = process.env['STEMMA_TEXTS']?.split(delimiter).filter(Boolean) ?? []
  const documents = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .toSorted()
      .map((file) => realDocument(file, normalizeText(readFileSync(join(folder, file), 'utf8')), quotesOf)),
  )
  return documents.length ? documents : null
}

function realDocument(name: string, text: string, quotesOf: (text: string) => readonly string[]): TestDocument {
  return { name, text, tags: tagsOf(text), sentences: sentencesOf(text), words, quotes: quotesOf(text) }
}

function tagsOf(text: string): Tag[] {
  return (Object.entries(PATTERNS) as [Role, RegExp][]).flatMap(([role, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, role })),
  )
}
