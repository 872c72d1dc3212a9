import { counted, type Language } from './language.ts'

export const portuguese: Language = {
  negations:
    'não nunca jamais sem nem nenhum nenhuma ninguém nada tampouco falso falsa nega negam negou recusa recusou deixou',
  denials: 'longe de, em vez',
  complements: 'já mais',
  hedges: `
    cerca quase talvez pode podem poderia poderiam deve devem deveria seria seriam provavelmente possivelmente
    supostamente aparentemente parece segundo aproximadamente prevê planeja pretende espera estima estimado estimada diz disse quer querem
    sempre só somente apenas poucos poucas`,
  phrases: 'pelo menos, mais de, menos de, no máximo, no mínimo, até a',
  bounds: 'até',
  numbers: {
    ...counted(
      'zero _ dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    ),
    ...counted('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10),
    duas: 2,
    dúzia: 12,
    dúzias: 12,
  },
  quantities: `
    primeiro primeira segundo segunda terceiro terceira quarto quarta quinto último última metade dobro triplo
    todo toda todos todas cada ambos ambas alguns algumas vários várias muitos muitas`,
  joints: 'a e ou de',
  powers: { cem: 2, cento: 2, mil: 3, milhão: 6, milhões: 6, bilhão: 9, bilhões: 9 },
  measures: `
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    hora horas dia dias semana semanas mês meses ano anos século séculos dólar dólares`,
  prepositions: 'em no na nos nas com desde por para durante após sob contra entre hoje ontem',
  particles:
    'o a os as um uma de do da dos das que e ou mas se seu sua ele ela eles elas é são era foi foram ser ter tem têm tinha está estão como',
}
