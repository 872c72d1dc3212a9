/** Documents made up from patterns in several languages; a word’s role is known because its slot has it. */
import type { Repertoire, Role, Stretch, Tag, TestDocument } from './document.ts'
import { seeded, type Random } from './random.ts'

/** `{name}` and the like are slots; `{noun}` and `{verb}` are words without a role. */
interface Pack {
  readonly language: string
  readonly patterns: readonly string[]
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly words: Repertoire
}

const NAMES = [
  'Orvane',
  'Tessik',
  'Bramhall',
  'Nordvik',
  'Castellan',
  'Quillon',
  'Ferrolux',
  'Maribel Stahl',
  'TKV',
  'Ostria',
]

const packs: readonly Pack[] = [
  {
    language: 'en',
    patterns: [
      '{name} opened {hedge} {number} {noun}s near the {noun} of {name} in {number}.',
      'The {noun} of {name} did {negation} {verb} the {noun} that stood beside the {noun}.',
      'In the {noun}, {name} wanted to {verb} a {noun} for ${number} million, and {name} {hedge} agreed.',
      'People in {name} {verb} the {noun} while the {noun} waits for {number} other {noun}s.',
      'The {noun} isn’t far from {name}, and its {noun} gives {number} MW to every {noun} of the town.',
      'Every {noun} and every {noun} in the harbor must {verb} before {number} days have passed.',
    ],
    nouns:
      'harbor mill bridge orchard workshop lantern canal museum theater station garden library furnace vineyard tower quarry chapel school market bakery'.split(
        ' ',
      ),
    verbs: 'repair paint visit rent restore measure guard sell photograph inspect inherit polish'.split(' '),
    words: {
      names: NAMES,
      negations: ['not', 'never', 'hardly', 'no longer', 'by no means', 'rarely'],
      hedges: ['about', 'roughly', 'probably', 'reportedly', 'perhaps', 'nearly', 'supposedly', 'virtually'],
      numbers: ['3', '17', '45', '180', '2,400', '6.5', '2031', 'seven', 'twelve', 'forty', 'two dozen'],
      neutral: [
        'A quiet river crossed the valley.',
        'Morning light fell on the grass.',
        'Bread cooled on the long table.',
      ],
    },
  },
  {
    language: 'fr',
    patterns: [
      '{name} a ouvert {hedge} {number} {noun}s près de {name} en {number}.',
      'La {noun} de {name} ne veut {negation} {verb} la grande {noun} du village.',
      'Dans la {noun}, {name} voulait {verb} une {noun} pour {number} millions d’euros, et {name} a {hedge} accepté.',
      'Les gens de {name} vont {verb} la {noun} tandis que la {noun} attend {number} autres {noun}s.',
    ],
    nouns:
      'maison colline fontaine rivière école gare forêt lanterne tour boulangerie chapelle ferme place bibliothèque'.split(
        ' ',
      ),
    verbs: 'réparer peindre visiter louer restaurer mesurer garder vendre photographier hériter'.split(' '),
    words: {
      names: NAMES,
      negations: ['jamais', 'pas', 'nullement', 'plus jamais'],
      hedges: ['environ', 'presque', 'probablement', 'vraisemblablement', 'apparemment'],
      numbers: ['3', '17', '45', '180', '2 400', '6,5', '2031', 'sept', 'douze', 'quarante'],
      neutral: ['Une brise légère traversait la vallée.', 'Le soleil du matin tombait sur la pierre.'],
    },
  },
  {
    language: 'de',
    patterns: [
      '{name} eröffnete {hedge} {number} neue Häuser bei {name} im Jahr {number}.',
      'Der {noun} von {name} wollte {negation} den {noun} am Fluss {verb}.',
      'Im {noun} wollte {name} einen {noun} für {number} Millionen Euro {verb}, und {name} stimmte {hedge} zu.',
      'Die Leute aus {name} {verb} den {noun}, während der {noun} auf {number} andere wartet.',
    ],
    nouns: 'Garten Turm Hafen Markt Bahnhof Keller Brunnen Speicher Weinberg Saal Schuppen Steg'.split(' '),
    verbs: 'reparieren streichen besuchen mieten vermessen bewachen verkaufen fotografieren erben polieren'.split(' '),
    words: {
      names: NAMES,
      negations: ['nicht', 'niemals', 'nie', 'nicht mehr', 'kaum'],
      hedges: ['etwa', 'ungefähr', 'vermutlich', 'wahrscheinlich', 'vielleicht'],
      numbers: ['3', '17', '45', '180', '2.400', '6,5', '2031', 'sieben', 'zwölf', 'vierzig', 'zweitausend'],
      neutral: ['Ein leiser Wind zog durch das Tal.', 'Das Licht fiel auf den alten Stein.'],
    },
  },
  {
    language: 'es',
    patterns: [
      '{name} abrió {hedge} {number} {noun}s cerca de {name} en {number}.',
      'La {noun} de {name} {negation} quiere {verb} la gran {noun} del pueblo.',
      'En la {noun}, {name} quería {verb} una {noun} por {number} millones de euros, y {name} {hedge} aceptó.',
      'La gente de {name} va a {verb} la {noun} mientras la {noun} espera otras {number} {noun}s.',
    ],
    nouns: 'casa colina fuente escuela torre granja plaza biblioteca linterna panadería capilla huerta'.split(' '),
    verbs: 'reparar pintar visitar alquilar restaurar medir guardar vender fotografiar heredar'.split(' '),
    words: {
      names: NAMES,
      negations: ['no', 'nunca', 'jamás', 'ya no', 'tampoco'],
      hedges: ['casi', 'aproximadamente', 'probablemente', 'supuestamente', 'quizás'],
      numbers: ['3', '17', '45', '180', '2.400', '6,5', '2031', 'siete', 'doce', 'cuarenta'],
      neutral: ['Una brisa suave cruzaba el valle.', 'La luz de la mañana caía sobre la piedra.'],
    },
  },
  {
    language: 'it',
    patterns: [
      '{name} aprì {hedge} {number} botteghe vicino a {name} nel {number}.',
      'La {noun} di {name} {negation} vuole {verb} la grande {noun} del paese.',
      'Nella {noun}, {name} voleva {verb} una {noun} per {number} milioni di euro, e {name} {hedge} accettò.',
      'La gente di {name} va a {verb} la {noun} mentre la {noun} aspetta altre {number} botteghe.',
    ],
    nouns: 'casa collina fontana scuola torre fattoria piazza biblioteca lanterna cappella vigna officina'.split(' '),
    verbs: 'riparare dipingere visitare affittare restaurare misurare vendere fotografare ereditare'.split(' '),
    words: {
      names: NAMES,
      negations: ['non', 'mai', 'non più'],
      hedges: ['circa', 'quasi', 'probabilmente', 'forse', 'presumibilmente'],
      numbers: ['3', '17', '45', '180', '2.400', '6,5', '2031', 'sette', 'dodici', 'quaranta'],
      neutral: ['Una brezza lieve attraversava la valle.', 'La luce del mattino cadeva sulla pietra.'],
    },
  },
]

/** One document in each language. */
export function inventedDocuments(seed: number, sentences = 60): TestDocument[] {
  return packs.map((pack, n) => inventedDocument(pack, seeded(seed + n), sentences))
}

function inventedDocument(pack: Pack, random: Random, count: number): TestDocument {
  const tags: Tag[] = []
  const sentences: Stretch[] = []
  let text = ''
  for (let n = 0; n < count; n++) {
    const start = text.length
    for (const part of random.pick(pack.patterns).split(/(\{\w+\})/)) {
      const [word, role] = filled(part, pack, random)
      if (role) tags.push({ start: text.length, end: text.length + word.length, role })
      text += word
    }
    sentences.push({ start, end: text.length })
    text += random.below(3) ? ' ' : '\n'
  }
  return { name: `invented ${pack.language}`, text, tags, sentences, words: pack.words, quotes: [] }
}

function filled(part: string, { nouns, verbs, words }: Pack, random: Random): [string, Role | null] {
  switch (part) {
    case '{name}':
      return [random.pick(words.names), 'name']
    case '{number}':
      return [random.pick(words.numbers), 'number']
    case '{hedge}':
      return [random.pick(words.hedges), 'hedge']
    case '{negation}':
      return [random.pick(words.negations), 'negation']
    case '{noun}':
      return [random.pick(nouns), null]
    case '{verb}':
      return [random.pick(verbs), null]
    default:
      return [part, null]
  }
}
