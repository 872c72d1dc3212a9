/** The documents: what each derives from, and how much rests on it. */
import { useQuery } from '@tanstack/react-query'
import type { Id, SourceCard } from '#graph-data'
import { answerTo, type SubgraphAnswer } from '../answers.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { relationWords, sourceName } from '../lexicon.ts'
import { usePlace } from '../navigation.tsx'
import { opening, reading } from '../steps.ts'
import { Link } from '../ui/link.tsx'
import { counted } from '../words/counts.ts'
import { dateWords } from '../words/dates.ts'
import { worksWords } from '../words/works.ts'

/** Sources that one request can name. */
const MOST_ASKED = 500

export default function SourcesView() {
  const { dataset, answer } = useLexicon()
  const ids = answer.sources.slice(0, MOST_ASKED).map(({ id }) => id)
  const { data } = useQuery(answerTo('GET /api/datasets/:d/subgraph', { d: dataset }, { entities: ids.join(',') }))
  return (
    <div className="sources-view">
      <p className="sources-lead">
        {worksWords(answer.sources)} Works that repeat one another are one origin:{' '}
        {counted(answer.origins.length, 'origin')} in all.
      </p>
      {answer.origins.map((origin) => (
        <section key={origin.id} className="origin" aria-label={`Origin: ${origin.label}`}>
          <header className="origin-head">
            <h2>{origin.label}</h2>
            <p>
              {origin.sources.length === 1
                ? 'stands alone'
                : `${counted(origin.sources.length, 'work')} that depend on one another: one origin`}
            </p>
          </header>
          <ul className="origin-works">
            {origin.sources.map((id) => (
              <Work key={id} id={id} links={data?.claims.filter(({ subject }) => subject === id) ?? []} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A document, or a work that is only credited. */
function Work({ id, links }: { id: Id; links: SubgraphAnswer['claims'] }) {
  const { sources } = useLexicon()
  const { reading: now } = usePlace()
  const source = sources.get(id)
  if (!source) return null
  return (
    <li className="work" data-held={source.held} data-read={now?.source === id || undefined}>
      <h3>
        <Link to={{ ...opening(null), ...reading(id) }} aria-current={now?.source === id || undefined}>
          {source.title}
        </Link>
      </h3>
      <p className="work-about">{aboutWords(source)}</p>
      {source.held ? (
        <p className="work-counts">
          <strong>{counted(source.claims, 'claim')}</strong> from {counted(source.passages, 'passage')} ·{' '}
          {source.text ? 'its text is at hand' : 'its shape only'}
        </p>
      ) : (
        <p className="work-counts">only credited, not held</p>
      )}
      {links.length > 0 && <Links links={links} />}
    </li>
  )
}

function aboutWords({ publisher, author, kind, published }: SourceCard): string {
  return [publisher, author, kind, published && dateWords(published)].filter(Boolean).join(' · ')
}

/** What a document derives from, by what it does with it; each link opens the passage that shows it. */
function Links({ links }: { links: SubgraphAnswer['claims'] }) {
  const { sources, relations } = useLexicon()
  const kinds = [...new Set(links.map(({ relation }) => relation))]
  return (
    <dl className="work-links">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{relationWords(relations, kind)}</dt>
          {links
            .filter(({ relation }) => relation === kind)
            .map(({ id, object }) => (
              <dd key={id}>
                <Link to={opening({ kind: 'claim', id })}>{sourceName(sources, object)}</Link>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
