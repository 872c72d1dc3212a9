import { counted, type Language } from './language.ts'

const tens = '(?:venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?)'
const units = '(?:uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici)'

export const italian: Language = {
  negations:
    'non mai senza nessun nessuno nessuna niente nulla né neppure nemmeno neanche falso falsa nega negano negato rifiuta rifiutato',
  denials: 'lontano da, invece di, anziché di',
  complements: 'più affatto',
  hedges: `
    circa quasi forse potrebbe potrebbero può possono dovrebbe dovrebbero sarebbe sarebbero avrebbe avrebbero
    probabilmente possibilmente presumibilmente secondo presunto presunta apparentemente sembra sembrano
    prevede prevedono intende intendono stima stimato stimata almeno sostiene dice certamente vuole vogliono
    sempre spesso solo soltanto pochi poche appena`,
  phrases: 'più di, meno di, fino a, al massimo, al minimo, intorno a, poco più, poco meno',
  bounds: 'oltre',
  numbers: {
    ...counted(
      'zero _ due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    ),
    ...counted('venti trenta quaranta cinquanta sessanta settanta ottanta novanta', 20, 10),
  },
  quantities: `
    primo prima secondo seconda terzo terza quarto quarta quinto quinta decimo ultimo ultima metà doppio triplo
    tutto tutta tutti tutte ogni entrambi entrambe alcuni alcune parecchi molti molte`,
  joints: 'a e o di',
  powers: { cento: 2, mille: 3, mila: 3, milione: 6, milioni: 6, miliardo: 9, miliardi: 9 },
  measures: `
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    secondi minuti ora ore giorno giorni settimana settimane mese mesi anno anni secolo secoli dollaro dollari sterlina sterline`,
  prepositions: 'in al nel nella da dal dalla con per su sul sulla tra fra durante dopo verso contro oggi ieri',
  particles: `
    il lo la i gli le l un uno una di del della dei delle che e o ma si suo sua suoi loro lui lei noi
    è sono era erano essere stato stata ha hanno aveva avevano avere come cui`,
  compounds: new RegExp(`^(?:${tens}|${units}|cento|mila|mille)+$`, 'u'),
}
