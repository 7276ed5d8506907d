import { policiesApi } from '@core/policies/api'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { StepProps } from './props'
import type { PolicyDesk } from './use-policy'
import { RecallForm, SupersedeForm } from './withdraw-forms'

/** Why it cannot be published, each reason a line. */
function Reasons({ desk }: { desk: PolicyDesk }) {
  const { reasons } = desk.its
  if (reasons.length === 0) return null
  return (
    <details className="publish__reasons" open={reasons.length <= 4}>
      <summary>{`还差 ${reasons.length} 处`}</summary>
      <ul>
        {reasons.map(({ part, words }) => (
          <li key={`${part}${words}`}>{words}</li>
        ))}
      </ul>
    </details>
  )
}

function PublishButton({ desk }: { desk: PolicyDesk }) {
  const { its, busy, saving } = desk
  const [correction, setCorrection] = useState('')
  const again = its.edition > 0
  const shut = its.reasons.length > 0
  const publish = async () => {
    if (await desk.act(policiesApi.publish, { correction })) setCorrection('')
  }
  if (its.state === 'published') {
    return <p className="publish__said">{`第 ${its.edition} 版在读者手里，没有改动`}</p>
  }
  const may = again ? '发布新的一版' : '发布'
  const words = shut ? '现在还不能发布' : may
  return (
    <>
      {again && !shut && (
        <FormField
          label="更正说明"
          value={correction}
          hint="公开写在文章上面，看过的人都会收到"
          wrong={desk.wrong.correction}
          onChange={setCorrection}
        />
      )}
      <DeskButton
        words={busy ? '正在发…' : words}
        kind="primary"
        size="large"
        disabled={shut || busy || saving === 'saving'}
        onPress={() => void publish()}
        className="publish__button"
      />
      {shut && <p className="meta publish__said">授权和口径都确认后，这个按钮才会亮</p>}
    </>
  )
}

/** The one way out to readers, shut until nothing is missing; and the way back. */
export function PublishFoot({ desk, form }: StepProps) {
  const { its } = desk
  const out = its.edition > 0
  return (
    <footer className="publish">
      <Reasons desk={desk} />
      <PublishButton desk={desk} />
      {out && form.open === 'recall' && <RecallForm desk={desk} form={form} />}
      {out && form.open === 'supersede' && <SupersedeForm desk={desk} form={form} />}
      {out && (
        <div className="publish__ways">
          {!its.recalled && (
            <DeskButton
              words="撤回"
              kind="danger"
              size="small"
              onPress={() => form.toggle('recall')}
            />
          )}
          <DeskButton words="有新文件了" size="small" onPress={() => form.toggle('supersede')} />
        </div>
      )}
    </footer>
  )
}
