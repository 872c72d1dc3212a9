import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatLock, LOCK_FILE, lockDataset, lostFinding, type Dataset, type Issue, type Lock } from '#graph-data'
import type { Loaded } from '../load.ts'
import { EXIT, type Command } from './command.ts'
import { open } from './open.ts'
import { counted, tell, textFiles, type Report } from './report.ts'

/** `stemma lock`: writes down where every citation stands. */
export const lock: Command = {
  name: 'lock',
  summary: `writes ${LOCK_FILE}: where every citation stands; refuses while one is lost`,
  async run(args, terminal) {
    const loaded = await open(args, terminal)
    return loaded ? tell(await Promise.all(loaded.map(locked)), args, terminal) : EXIT.usage
  },
}

/** Locks one dataset and says what came of it. The file is written only when no citation is lost. */
export async function locked(loaded: Loaded): Promise<Report> {
  const { dataset } = loaded
  return dataset.ok ? relocked(loaded, dataset.value) : refused(loaded, dataset.issues)
}

async function relocked(loaded: Loaded, dataset: Dataset): Promise<Report> {
  const { texts } = loaded.holdings
  const before = loaded.lock.ok ? loaded.lock.value : null
  const { lock: fresh, lost } = lockDataset(dataset, texts, before)
  const citations = dataset.claims.reduce((sum, claim) => sum + claim.citations.length, 0)
  if (!lost.length) await write(loaded.path, fresh)
  const summary = lost.length
    ? `not locked: ${lost.length} of ${counted(citations, 'citation')} lost`
    : `locked ${counted(citations, 'citation')} in ${counted(texts.size, 'text')} at hand`
  return { dataset: loaded.id, issues: [], findings: lost.map(lostFinding), texts: textFiles(loaded), summary }
}

function refused(loaded: Loaded, issues: readonly Issue[]): Report {
  const summary = `not locked: ${counted(issues.length, 'thing')} to mend in the files first`
  return { dataset: loaded.id, issues, findings: [], texts: {}, summary }
}

/** At once or not at all: a reader never meets half a lock. */
async function write(folder: string, lock: Lock): Promise<void> {
  const path = join(folder, LOCK_FILE)
  const draft = `${path}.${process.pid}.draft`
  await writeFile(draft, formatLock(lock))
  await rename(draft, path)
}
