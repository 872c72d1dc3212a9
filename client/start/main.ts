/** The page as a server serves it: the map first, for which people came, then everything around it. */
import { IN_PATH } from '../addresses.ts'
import { call } from '../api.ts'
import { drawFirstMap, dropFirstFrame, MAP } from './first-map.ts'
import { askingAhead, firstAnswers, patiently } from './head-start.ts'
import { locate } from '../location.ts'
import { fontOnItsWay, layOutAt, workerDesk } from '../stage/ahead.ts'
import '../styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no #root')

layOutAt(workerDesk)
void fontOnItsWay()
const { ahead, ask } = askingAhead(call)
const { place } = locate(IN_PATH.read(location.href))
const answers = firstAnswers(ahead, place, MAP)
const map = drawFirstMap(place, answers)
void answers.finally(fetchLater).catch(() => {})
// Not sooner: reading so much code would hold up the map.
void patiently(map)
  .then(async () => import('../page.tsx'))
  .then(({ showPage }) => showPage(root, { ask, onShown: dropFirstFrame }))

/** Has the page’s code fetched, which the build lists in the page: not sooner than what the map needs, and not yet read. */
function fetchLater(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=later]')) link.rel = 'preload'
}
