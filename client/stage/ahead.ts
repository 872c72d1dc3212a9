/** The map’s other, small door: what is said of it before its code is there. */
export { deskOf } from './desk.ts'
export { fontOnItsWay } from './font.ts'
export { layOutAt } from './layouter.ts'
export { workerDesk } from './worker-desk.ts'
