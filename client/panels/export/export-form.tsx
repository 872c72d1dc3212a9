/** Export: how much, in which format, what of it arrives, and the file. */
import { useState } from 'react'
import { USUAL_SCALE } from '#graph-data'
import type { ExportFormat } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { keep, kept } from '../../memory.ts'
import { usePlace } from '../../navigation.tsx'
import { placesOnMap } from '../../map-places.ts'
import { Choice } from './choice.tsx'
import { Delivery } from './delivery.tsx'
import { formatOr } from './format-groups.ts'
import { FormatList } from './format-list.tsx'
import { isWhole, selectionOf, type Extent, type Order } from './order.ts'
import { Preview } from './preview.tsx'
import { useScope } from './scope.ts'

const EXTENTS: readonly { readonly value: Extent; readonly label: string }[] = [
  { value: 'map', label: 'What is on the map' },
  { value: 'whole', label: 'The whole dataset' },
]

/** Pixels for each unit of the map. */
const SCALES = [1, 2, 4, 8].map((value) => ({ value, label: `${value}×`, spoken: `${value} times` }))

/** Chooses a format, and shows what it makes of the selection. The format is remembered. */
export function ExportForm({ formats }: { formats: readonly ExportFormat[] }) {
  const [chosen, choose] = useState(() => kept('export-format'))
  const format = formatOr(formats, chosen)
  if (!format) return null
  const remember = (id: string) => {
    keep('export-format', id)
    choose(id)
  }
  return (
    <div className="export">
      <FormatList formats={formats} chosen={format.id} onChoose={remember} />
      <Ordered format={format} />
    </div>
  )
}

function Ordered({ format }: { format: ExportFormat }) {
  const { dataset, answer } = useLexicon()
  const { selection } = usePlace()
  const [extent, setExtent] = useState<Extent>('map')
  const all = answer.counts.entities
  const [scale, setScale] = useState(USUAL_SCALE)
  const wanted = selectionOf(extent, selection, all)
  const [map] = useState(placesOnMap)
  const isMapped = extent === 'map' && format.carries.includes('map') && Object.keys(map).length > 0
  const order: Order = {
    dataset,
    format: format.id,
    selection: wanted,
    ...(format.scaled && { scale }),
    ...(isMapped && { map }),
  }
  const scope = useScope(order)
  return (
    <div className="export-order">
      <div className="export-about">
        {isWhole(selection, all) ? (
          <p className="export-extent-only">The whole dataset</p>
        ) : (
          <Choice label="How much to export" options={EXTENTS} chosen={extent} onChoose={setExtent} />
        )}
        {format.scaled && <Choice label="Size of the picture" options={SCALES} chosen={scale} onChoose={setScale} />}
        <Preview scope={scope} format={format} />
      </div>
      <Delivery key={JSON.stringify(order)} order={order} scope={known(scope)} />
    </div>
  )
}

/** The scope of the order itself: that of the last one is none of it. */
function known({ data, isError, isPlaceholderData }: ReturnType<typeof useScope>) {
  if (isError) return null
  return isPlaceholderData ? undefined : data
}
