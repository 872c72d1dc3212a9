/** The page as a file: it answers itself from the excerpt that was written into it, and asks nobody. */
import { excerptStore, readDossier } from '#graph-data'
import { IN_HASH } from '../addresses.ts'
import { showPage } from '../page.tsx'
import { deskOf, layOutAt } from '../stage/ahead.ts'
import { answererOf } from './answerer.ts'
import { imprintOf } from './imprint.ts'

/** Milliseconds that a layout may take at a time, so that the page stays responsive. */
const SLICE = 12

const root = document.getElementById('root')
if (!root) throw new Error('dossier: dossier.html has no #root')

const { contents, texts, made } = readDossier((id) => document.getElementById(id)?.textContent ?? null)
layOutAt(deskOf(SLICE))
showPage(root, {
  ask: answererOf(excerptStore(contents, texts), contents.map),
  addresses: IN_HASH,
  edition: { makesFiles: false, imprint: imprintOf(contents, made) },
})
