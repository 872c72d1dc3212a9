import { checkLock, counted, located, shownTexts, undeclaredCopies, type Dataset } from '#graph-data'
import type { Loaded } from '../load.ts'
import { EXIT, type Command } from './command.ts'
import { open } from './open.ts'
import { isFine, tell, textFiles, type Report } from './report.ts'
import { withTextPlaces } from './text-places.ts'

/** `stemma check`: whether datasets, locks and documents agree. */
export const check: Command = {
  name: 'check',
  summary:
    'finds everything wrong with datasets and their evidence locks, and with the documents where they are at hand',
  async run(args, terminal) {
    const loaded = await open(args, terminal)
    if (!loaded) return EXIT.usage
    const reports = loaded.map((one) => withTextPlaces(checked(one), one, terminal))
    return tell(reports, args, terminal)
  },
}

/** What is wrong with one dataset. */
export function checked(loaded: Loaded): Report {
  const { dataset, lock, holdings } = loaded
  const issues = [...(dataset.ok ? [] : dataset.issues), ...(lock.ok ? [] : lock.issues)]
  const found = dataset.ok && lock.ok ? checkLock(dataset.value, lock.value, holdings.texts) : []
  const findings = located(found, loaded.files)
  const fine = dataset.ok && isFine({ issues, findings })
  const summary = fine
    ? scope(dataset.value, holdings.texts.size)
    : `${counted(issues.length + findings.length, 'thing')} to mend`
  const copies = dataset.ok && lock.ok ? undeclaredCopies(dataset.value.sources, lock.value?.shared ?? []) : []
  const shown = lock.ok && lock.value ? shownTexts(lock.value) : []
  return { dataset: loaded.id, issues, findings, texts: textFiles(loaded), copies, shown, summary }
}

function scope({ entities, claims, sources }: Dataset, texts: number): string {
  const citations = claims.reduce((sum, claim) => sum + claim.citations.length, 0)
  const documents = sources.filter(({ held }) => held).length
  const evidence = `${counted(citations, 'citation')} in ${counted(documents, 'document')}, ${counted(texts, 'text')} at hand`
  return `${counted(entities.length, 'entity', 'entities')}, ${counted(claims.length, 'claim')}, ${evidence}: nothing wrong`
}
