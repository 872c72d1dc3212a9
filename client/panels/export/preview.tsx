import type { UseQueryResult } from '@tanstack/react-query'
import type { ExportFormat, ScopeAnswer } from '../../answers.ts'
import { Failure, Skeleton } from '../../ui/states.tsx'
import { gapWords, lossWords, sizeWords, talliesOf } from './scope-words.ts'

interface PreviewProps {
  readonly scope: UseQueryResult<ScopeAnswer>
  readonly format: ExportFormat
}

/** What the file holds, how large it is and what it loses, before it is made. */
export function Preview({ scope: { data, error, refetch, isPlaceholderData }, format }: PreviewProps) {
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton label="Counting what the file holds" />
  return (
    <section className="export-preview" aria-label="What the file holds" aria-busy={isPlaceholderData}>
      <dl className="export-tallies">
        {talliesOf(data.counts, format).map(({ count, noun, isCarried }) => (
          <div key={noun} data-lost={!isCarried || undefined}>
            <dt>{noun}</dt>
            <dd>{isCarried ? count : <del>{count}</del>}</dd>
          </div>
        ))}
      </dl>
      {gapWords(data).map((gap) => (
        <p key={gap} className="export-gap">
          {gap}
        </p>
      ))}
      <Losses scope={data} format={format} />
      <p className="export-file">
        <code>{data.name}</code> about {sizeWords(data.bytes)}
      </p>
    </section>
  )
}

function Losses({ scope, format }: { scope: ScopeAnswer; format: ExportFormat }) {
  const losses = lossWords(scope.losses)
  return (
    <div className="export-losses">
      <h3 className="export-label">{losses.length ? `${format.label} leaves out` : 'Nothing is left out'}</h3>
      {losses.length > 0 && (
        <ul>
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
      {format.cannot && <p>{format.cannot}</p>}
    </div>
  )
}
