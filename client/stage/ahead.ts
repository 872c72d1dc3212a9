/** The map’s other, small door: what can be done for it before its code is there. */
export { bootLayout } from './layouter.ts'
