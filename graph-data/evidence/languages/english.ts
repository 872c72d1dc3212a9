import { counted, type Language } from './language.ts'

export const english: Language = {
  negations: `
    not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant wont wouldnt couldnt shouldnt
    deny denies denied denying false falsely untrue wrongly fail fails failed refuse refuses refused lack lacks lacked
    rarely seldom stop stops stopped cease ceases ceased ain aint non`,
  denials: `
    far from, yet to, anything but, rather than, instead of, declined to, declines to, decline to, devoid of, free of`,
  complements: 'longer more anymore means way ever yet',
  hedges: `
    about approximately approx around roughly nearly almost circa ca least most likely unlikely probably possibly
    perhaps maybe presumably supposedly potentially apparently seemingly purportedly conceivably arguably
    may might could would should can will
    seem seems seemed appear appears appeared suggest suggests suggested
    plan plans planned planning aim aims aimed aiming intend intends intended target targets targeting targeted
    hope hopes hoped hoping expect expects expected propose proposes proposed consider considers considering
    predict predicts predicted forecast forecasts projected anticipated scheduled
    report reports reported reportedly allege alleges alleged allegedly claim claims claimed rumored rumor
    say says said estimate estimates estimated estimatedly assume assumes assumed assuming speculate speculated
    believe believes believed think thinks thought if whether unconfirmed tentative tentatively
    want wants wanted wish wishes wished seek seeks sought try tries tried trying attempt attempts attempted
    doubt doubts doubted dispute disputes disputed questioned virtually practically essentially
    definitely certainly surely undoubtedly confirmed confirms always sometimes often usually typically occasionally
    partly largely mostly only few fewer little`,
  phrases: `
    at least, at most, up to, more than, less than, fewer than, greater than, as much, as many,
    as few, according to, close to, or so, or more, or less, or fewer, in part, set to, agreed to, agrees to, supposed to`,
  bounds: 'over under above below past some just exactly precisely',
  numbers: {
    ...counted(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    dozen: 12,
    dozens: 12,
  },
  quantities: `
    first last second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fifteenth sixteenth
    twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth
    half quarter quarters thirds twice thrice double doubled doubles triple tripled triples quadruple quadrupled
    twofold threefold fourfold fivefold tenfold fold both single sole
    all every each any some several many various numerous countless`,
  joints: 'to and or of through',
  powers: {
    hundred: 2,
    hundreds: 2,
    thousand: 3,
    thousands: 3,
    lakh: 5,
    million: 6,
    millions: 6,
    crore: 7,
    billion: 9,
    billions: 9,
    trillion: 12,
    trillions: 12,
  },
  measures: `
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
    second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
    dollar dollars euro euros pound pounds yen yuan cent cents percent percentage times bc ad am pm`,
  prepositions: `
    in on at by since for from to with during after before until till under over across through into within between
    among against toward towards near inside outside beyond throughout today yesterday tomorrow now then`,
  particles: `
    a an the this that these those it its he she they them their his her we us our you your i my me one
    is are was were be been being am has have had having do does did doing shall must get gets got
    and or but so than then also too just very really of to in on at by for from with as into s t re ve ll d
    who whom whose which what when where why how there here other such`,
  irregular: `
    buy bought, sell sold, build built, make made, lead led, hold held, grow grew grown, win won, run ran, pay paid,
    meet met, spend spent, lose lost, take took taken, give gave given, come came, get got gotten, find found,
    fall fell fallen, rise rose risen, choose chose chosen, begin began begun, bring brought, teach taught, catch caught,
    go goes went gone, see saw seen, know knew known, write wrote written, speak spoke spoken, break broke broken,
    become became, draw drew drawn, drive drove driven, fly flew flown, keep kept, leave left, send sent, stand stood,
    tell told, understand understood, wear wore worn, feel felt, fight fought, hear heard, lend lent, mean meant,
    sit sat, sleep slept, steal stole stolen, strike struck, swear swore sworn, think thought, throw threw thrown`,
}
