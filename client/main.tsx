/** The page as a server serves it. */
import { showPage } from './page.tsx'
import { layOutAt, workerDesk } from './stage/ahead.ts'

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no #root')

layOutAt(workerDesk)
showPage(root)
