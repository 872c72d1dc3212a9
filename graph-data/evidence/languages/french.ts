import { counted, type Language } from './language.ts'

export const french: Language = {
  negations:
    'ne n pas non ni sans jamais rien aucun aucune aucuns aucunes nul nulle guère nullement faux fausse nie nient nié dément démenti refuse refusent refusé cesse cessé',
  denials: 'loin de, au lieu, plutôt que',
  complements: 'plus que',
  hedges: `
    environ presque quasi quasiment peut peuvent pourrait pourraient devrait devraient serait seraient aurait auraient
    probablement possiblement sûrement selon jusqu prévoit prévoient prévu prévue vise visent envisage envisagent
    espère espèrent compte estime estiment estimé estimée présumé présumée supposé supposée prétend prétendument
    apparemment semble semblent annonce annoncé vraisemblablement éventuellement si certainement veut veulent voudrait
    souvent parfois toujours seulement uniquement peu`,
  phrases:
    'au moins, au plus, au maximum, au minimum, près de, plus de, moins de, d après, peut être, à peine, autour de, de l ordre',
  bounds: '',
  numbers: {
    ...counted('zéro _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...counted('vingt trente quarante cinquante soixante septante huitante nonante', 20, 10),
    vingts: 20,
    octante: 80,
    dizaine: 10,
    dizaines: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    centaine: 100,
    centaines: 100,
  },
  quantities: `
    premier première deuxième troisième quatrième cinquième dixième dernier dernière moitié tiers quart double triple demi
    tout toute tous toutes chaque certains certaines quelques plusieurs`,
  joints: 'à et ou de',
  powers: { cent: 2, cents: 2, mille: 3, millier: 3, milliers: 3, millions: 6, milliard: 9, milliards: 9 },
  measures: `
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche
    seconde secondes heure heures jour jours semaine semaines mois an ans année années siècle siècles`,
  prepositions:
    'en dans depuis pendant avec pour par sur sous chez vers contre entre avant après durant lors hier demain',
  particles: `
    le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu y se s sa son ses leur leurs
    est sont était étaient été être a ont avait avaient avoir eu fait et ou mais donc que qu qui dont où c`,
}
