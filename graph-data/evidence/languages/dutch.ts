import { counted, type Language } from './language.ts'

export const dutch: Language = {
  negations: 'niet geen nooit niemand niets nergens zonder nauwelijks zelden onjuist ontkent ontkennen weigert',
  denials: 'verre van, in plaats',
  complements: 'langer meer',
  hedges: `
    ongeveer circa bijna minstens hoogstens maximaal misschien mogelijk waarschijnlijk vermoedelijk wellicht
    kan kunnen kon zou zouden mag volgens naar blijkbaar schijnt lijkt plant verwacht verwachten geschat zegt stelt wil willen
    altijd vaak soms alleen slechts weinig`,
  phrases: 'ten minste, ten hoogste, meer dan, minder dan, tot wel, rond de',
  bounds: 'ruim tot rond',
  numbers: {
    ...counted(
      'nul _ twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    ),
    ...counted('twintig dertig veertig vijftig zestig zeventig tachtig negentig', 20, 10),
  },
  quantities: `
    eerste tweede derde vierde vijfde tiende laatste helft kwart dubbel
    alle elk elke ieder iedere beide sommige enkele enige meerdere vele veel`,
  joints: 'tot en of van',
  powers: { honderd: 2, duizend: 3, miljoen: 6, miljard: 9 },
  measures: `
    januari februari maart april mei juni juli augustus september oktober november december
    uur uren dag dagen week weken maand maanden jaar jaren eeuw eeuwen`,
  prepositions: 'in op bij sinds voor van door tijdens na tegen tussen gisteren vandaag morgen',
  particles:
    'de het een hij zij ze we wij er dat die dit deze is zijn was waren wordt worden werd werden heeft hebben had hadden en of maar als ook',
}
