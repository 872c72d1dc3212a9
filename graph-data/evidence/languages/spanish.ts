import { counted, type Language } from './language.ts'

export const spanish: Language = {
  negations:
    'no nunca jamás sin ni ningún ninguno ninguna nadie nada tampoco apenas falso falsa niega niegan negó rechaza rechazó dejó dejaron',
  denials: 'lejos de, en lugar, en vez',
  complements: 'ya más',
  hedges: `
    casi alrededor aproximadamente unos unas cerca quizá quizás podría podrían puede pueden debería deberían sería serían
    probablemente posiblemente según supuestamente presuntamente aparentemente parece parecen prevé prevén planea planean quiere quieren habría habrían
    espera esperan pretende estima estiman estimado estimada dice dijo afirma afirmó seguramente
    siempre solo sólo solamente pocos pocas`,
  phrases: 'al menos, por lo, más de, menos de, a lo, como máximo, como mínimo, tal vez, en torno',
  bounds: 'sobre hasta',
  numbers: {
    ...counted(
      'cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ),
    ...counted('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
    docena: 12,
    docenas: 12,
    decena: 10,
    centenar: 100,
    centenares: 100,
    ...counted(
      'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      21,
    ),
  },
  quantities: `
    primero primera primer segundo segunda tercero tercera cuarto cuarta quinto quinta décimo mitad tercio doble triple
    último última todo toda todos todas cada ambos ambas algunos algunas varios varias muchos muchas
    doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos`,
  joints: 'a y o de',
  powers: { cien: 2, ciento: 2, mil: 3, miles: 3, millón: 6, millones: 6, billones: 12 },
  measures: `
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    lunes martes miércoles jueves viernes sábado domingo
    segundos minutos hora horas día días semana semanas mes meses año años siglo siglos dólar dólares libra libras`,
  prepositions: 'en al con desde por para durante tras ante bajo contra entre hacia hoy ayer',
  particles: `
    el la los las lo un una unos unas de del que y o u e pero se su sus él ella ellos ellas nos le les
    es son era eran fue fueron ser ha han había habían haber está están como`,
}
