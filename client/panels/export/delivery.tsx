import { Download } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { ScopeAnswer } from '../../answers.ts'
import { CopyLink } from './copy-link.tsx'
import { isLinkable, linkTo, type Order } from './order.ts'
import { useSaving, type Saving } from './saving.ts'
import { sizeWords } from './scope-words.ts'

/** A file up to so many bytes is there at once, and the browser downloads it by itself; a longer one shows how far it is. */
const SOON_BYTES = 4_000_000

interface DeliveryProps {
  readonly order: Order
  /** Of this very order; undefined until it is known, null when there is no such file. */
  readonly scope: ScopeAnswer | undefined | null
}

/** Hands the file over: as a plain link where that will do, else with progress and a way to cancel. */
export function Delivery({ order, scope }: DeliveryProps) {
  const { saving, save, reset } = useSaving()
  const link = scope === null ? null : linkTo(order)
  return (
    <div className="export-foot">
      <Told saving={saving} bytes={scope?.bytes ?? 0} />
      {scope !== null && <CopyLink link={link} />}
      {saving.state === 'running' ? (
        <button type="button" className="button" onClick={reset}>
          Cancel
        </button>
      ) : (
        <DownloadButton
          link={link}
          isExact={isLinkable(order)}
          scope={scope}
          onSave={(name) => void save(order, name)}
        />
      )}
    </div>
  )
}

interface DownloadButtonProps extends Pick<DeliveryProps, 'scope'> {
  readonly link: string | null
  /** Whether following the link gives this very file. */
  readonly isExact: boolean
  readonly onSave: (name: string) => void
}

function DownloadButton({ link, isExact, scope, onSave }: DownloadButtonProps) {
  const label = (
    <>
      <Download size={15} aria-hidden /> Download
    </>
  )
  if (link !== null && (!scope || scope.bytes <= SOON_BYTES)) {
    const save = (event: MouseEvent) => {
      if (isExact || !scope) return
      event.preventDefault()
      onSave(scope.name)
    }
    return (
      <a className="button" data-primary href={link} download={scope?.name ?? ''} onClick={save}>
        {label}
      </a>
    )
  }
  return (
    <button type="button" className="button" data-primary disabled={!scope} onClick={() => scope && onSave(scope.name)}>
      {label}
    </button>
  )
}

function Told({ saving, bytes }: { saving: Saving; bytes: number }) {
  if (saving.state === 'running') {
    const words = `${sizeWords(saving.received)} of about ${sizeWords(bytes)}`
    return (
      <span className="export-told">
        <progress aria-label="Download" aria-valuetext={words} value={Math.min(saving.received, bytes)} max={bytes} />
        {words}
      </span>
    )
  }
  if (saving.state === 'failed') {
    return (
      <p className="export-told" role="alert">
        {saving.error.message}
      </p>
    )
  }
  return <output className="export-told">{saving.state === 'saved' && `${saving.name} is saved`}</output>
}
