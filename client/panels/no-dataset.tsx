/** Instead of a dataset: why it cannot be shown, and which can. */
import { commandLine } from '#graph-data'
import type { Listing } from '../answers.ts'
import { atDataset } from '../steps.ts'
import { Link } from '../ui/link.tsx'
import { Empty } from '../ui/states.tsx'
import { counted, numberWords } from '../words/counts.ts'

/** A dataset that is not there, or that could not be loaded: then with file, line and what to do about each problem. */
export function NoDataset({ id, listing }: { id: string; listing: Listing }) {
  const broken = listing.broken.find((one) => one.id === id)
  return (
    <>
      {broken ? <BrokenDataset broken={broken} /> : <Empty title={`There is no dataset “${id}”`} />}
      {listing.datasets.length > 0 && <Datasets listing={listing} />}
    </>
  )
}

/** Every dataset that could not be loaded, where none could. */
export function BrokenDatasets({ broken }: Pick<Listing, 'broken'>) {
  return broken.map((one) => <BrokenDataset key={one.id} broken={one} />)
}

function BrokenDataset({ broken: { id, issues, total } }: { broken: Listing['broken'][number] }) {
  return (
    <section className="broken" aria-label={id}>
      <h2 className="state-title">“{id}” could not be loaded</h2>
      <p>
        {counted(total, 'problem')} in its folder. Mend {total === 1 ? 'it' : 'them'} and start the server again;{' '}
        <code>{commandLine('check')}</code> says the same at once.
      </p>
      <ol>
        {issues.map(({ file, line, column, path, message }, n) => (
          <li key={n}>
            <code>
              {file}:{line}:{column}
            </code>{' '}
            {path && <em>{path}: </em>}
            {message}
          </li>
        ))}
      </ol>
      {total > issues.length && <p>and {numberWords(total - issues.length)} more</p>}
    </section>
  )
}

function Datasets({ listing: { datasets } }: { listing: Listing }) {
  return (
    <nav className="alone-datasets" aria-label="Datasets">
      <p>{datasets.length === 1 ? 'This one is' : 'These are'} here:</p>
      <ul>
        {datasets.map(({ card, counts }) => (
          <li key={card.id}>
            <Link to={atDataset(card.id)}>{card.title}</Link>{' '}
            <span className="count">{counted(counts.claims, 'claim')}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
