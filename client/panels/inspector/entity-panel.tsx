import { useQuery } from '@tanstack/react-query'
import { byId, standing, type Id, type Value } from '#graph-data'
import { answerTo, type EntityAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Link } from '../../ui/link.tsx'
import { EntityLink, TypeChip } from '../../ui/mark.tsx'
import { Failure, Skeleton } from '../../ui/states.tsx'
import { counted, numberWords } from '../../words/counts.ts'
import { OPERATORS, valueWords } from '../../words/values.ts'
import { EntityActions } from './entity-actions.tsx'
import { groupsOf, type RelationGroup } from './groups.ts'
import { HiddenNeighbors } from './hidden-neighbors.tsx'
import { NotShown } from './not-shown.tsx'
import { PanelTitle } from './panel-title.tsx'
import { RelationRow } from './relation-row.tsx'

/** An entity: what it is, and everything that is claimed of it. */
export function EntityPanel({ id }: { id: Id }) {
  const lexicon = useLexicon()
  const { data, error, refetch } = useQuery(
    answerTo('GET /api/datasets/:d/entities/:id', { d: lexicon.dataset, id }, {}),
  )
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={9} label="Loading the entity" />
  return (
    <>
      <EntityHead answer={data} />
      {groupsOf(data, lexicon).map((group) => (
        <Group key={`${id}/${group.key}`} group={group} isPart={data.next !== undefined} />
      ))}
      {data.next !== undefined && <More id={id} shown={data.claims.length} all={data.entity.claims} />}
    </>
  )
}

function EntityHead({ answer }: { answer: EntityAnswer }) {
  const { entity, claims, next } = answer
  const passages = standing(claims.flatMap((claim) => claim.passages))
  const documents = new Set(passages.map(({ source }) => source)).size
  return (
    <div className="panel-head">
      <p className="chips">
        {entity.types.map((type) => (
          <TypeChip key={type} type={type} />
        ))}
      </p>
      <PanelTitle>{entity.label}</PanelTitle>
      {entity.value && <Figure value={entity.value} />}
      {entity.description && <p className="panel-description">{entity.description}</p>}
      {entity.aliases.length > 0 && (
        <p className="panel-aliases">Also {entity.aliases.map((alias) => `“${alias}”`).join(', ')}</p>
      )}
      {entity.url && (
        <p className="panel-aliases">
          <ExternalLink url={entity.url} />
        </p>
      )}
      <p className="panel-counts">
        {counted(entity.claims, 'claim')} · {counted(passages.length, 'passage')} in {counted(documents, 'document')}
        {next !== undefined && ` for the first ${numberWords(claims.length)}`}
      </p>
      <NotShown around={entity.id} isAmong={({ entities }) => entities.some(({ id }) => id === entity.id)} />
      <HiddenNeighbors answer={answer} />
      <EntityActions entity={entity} />
    </div>
  )
}

/** A figure's value, and for a derived one the arithmetic with links to its operands. */
function Figure({ value }: { value: Value }) {
  return (
    <p className="figure-value">
      <strong>{valueWords(value)}</strong>
      {value.derived && <Arithmetic derived={value.derived} />}
    </p>
  )
}

function Arithmetic({ derived: { op, of } }: { derived: NonNullable<Value['derived']> }) {
  const { dataset } = useLexicon()
  const { data } = useQuery(answerTo('GET /api/datasets/:d/subgraph', { d: dataset }, { entities: of.join(',') }))
  const known = byId(data?.entities ?? [])
  return (
    <span className="figure-derived">
      {of.map((id, n) => (
        <span key={id}>
          {n === 0 ? '= ' : `${OPERATORS[op]} `}
          <EntityLink entity={known.get(id)} id={id} />
        </span>
      ))}
    </span>
  )
}

/** `isPart`: whether there may be more than is listed. */
function Group({ group: { title, rows }, isPart }: { group: RelationGroup; isPart: boolean }) {
  return (
    <section className="relations" aria-label={title}>
      <h3>
        {title}{' '}
        <span className="count">
          {numberWords(rows.length)}
          {isPart && ' listed'}
        </span>
      </h3>
      <ul>
        {rows.map((row) => (
          <RelationRow key={row.claim.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function More({ id, shown, all }: { id: Id; shown: number; all: number }) {
  return (
    <p className="panel-more">
      The first {numberWords(shown)} of {counted(all, 'claim')} are listed here.{' '}
      <Link to={{ view: 'table', selection: { around: [id] } }}>See all in the table</Link>
    </p>
  )
}
