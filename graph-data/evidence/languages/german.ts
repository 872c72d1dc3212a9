import { counted, type Language } from './language.ts'

const unit =
  '(?:ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn)'
const ten = '(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)'

export const german: Language = {
  negations: `
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts nirgends nirgendwo weder ohne kaum
    falsch fälschlich keinesfalls keineswegs selten bestreitet bestreiten bestritt leugnet dementiert weigert`,
  denials: 'weit entfernt, statt zu, anstatt zu',
  complements: 'mehr länger',
  hedges: `
    etwa ungefähr rund zirka circa ca knapp beinahe nahezu annähernd mindestens höchstens maximal wenigstens
    wahrscheinlich vermutlich möglicherweise vielleicht womöglich voraussichtlich angeblich offenbar anscheinend
    könnte könnten kann können dürfte dürften soll sollen sollte sollten würde würden möchte wohl laut zufolge
    plant planen geplant will wollen beabsichtigt erwartet erwarten hofft schätzt geschätzt schätzungsweise scheint
    behauptet behaupten ob falls sicher sicherlich wäre wären hätte hätten habe oft manchmal meist immer nur wenige wenig`,
  phrases: 'bis zu, mehr als, weniger als, gut und',
  bounds: 'über unter fast gut genau',
  numbers: {
    ...counted(
      'null _ zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    ...counted('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
    eins: 1,
    dutzend: 12,
  },
  quantities: `
    erste ersten erster erstes zweite zweiten zweiter dritte dritten dritter vierte vierten fünfte fünften zehnte
    letzte letzten hälfte drittel viertel doppelt verdoppelt dreifach vierfach halb halbe halben
    anderthalb eineinhalb zweieinhalb dreieinhalb
    alle allen aller jede jeder jedes jeden beide beiden einige einigen manche mehrere viele vielen sämtliche`,
  joints: 'bis und oder von',
  powers: { hundert: 2, hunderte: 2, tausend: 3, tausende: 3, million: 6, millionen: 6, milliarde: 9, milliarden: 9 },
  measures: `
    januar februar märz april mai juni juli august september oktober november dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
    jahrhundert jahrhunderte prozent`,
  prepositions:
    'in im auf bei seit für von vom nach mit zu zum zur während vor zwischen gegen durch aus gestern heute morgen',
  particles: `
    der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du sich sein seine ihre ihren
    ist sind war waren gewesen wird werden wurde wurden hat haben hatte hatten und oder aber dass daß als wie auch so`,
  compounds: new RegExp(`^(?:${unit}|und|${ten}|hundert|tausend|million(?:en)?)+$`, 'u'),
}
