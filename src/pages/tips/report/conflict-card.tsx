import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { CheckRow } from '@src/components/option-row/option-row'
import { LineField } from '@src/components/text-field/text-field'
import { blockOf } from './draft'
import { change, useFault, useField } from './report-store'

/** Informants say when a matter is also their own; it changes who verifies, not whether (N1). */
export function ConflictCard() {
  const conflict = useField('conflict')
  const own = conflict !== undefined
  return (
    <Card className="report__card">
      <FieldBlock
        id={blockOf('conflict')}
        title="和您自己有关吗"
        optional
        error={useFault('conflict')}
      >
        <CheckRow
          words="这件事和我或家里人有关系"
          note="写明就好，编辑会另找人核实"
          chosen={own}
          onTap={() => change({ conflict: own ? undefined : '' })}
        />
        {own && (
          <LineField
            label="什么关系"
            value={conflict}
            max={60}
            placeholder="比如：那家店是我亲戚开的"
            onChange={(words) => change({ conflict: words })}
          />
        )}
      </FieldBlock>
    </Card>
  )
}
