import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { SAVING } from '../frame/saving-words'
import { AnswerPart } from './answer-part'
import { Asked } from './asked'
import { ExamplePart } from './example-part'
import { PhonePreview } from './phone-preview'
import { PointsPart } from './points-part'
import type { Editing } from './props'
import { RelevancePart } from './relevance-part'
import { SourcePart } from './source-part'
import { StepsPart } from './steps-part'
import { TitlePart } from './title-part'
import type { PolicyDesk } from './use-policy'
import { STATE } from './words'

function Head({ desk, onPreview }: { desk: PolicyDesk; onPreview: () => void }) {
  const { words, className } = STATE[desk.its.state]
  return (
    <header className="policy__head">
      <h2 className="t3">大白话</h2>
      <span className={className}>{words}</span>
      <output className={`meta policy__saving ${desk.saving === 'failed' ? 'is-red' : ''}`}>
        {SAVING[desk.saving]}
      </output>
      <DeskButton
        words="手机预览"
        size="small"
        disabled={desk.saving !== 'saved'}
        onPress={onPreview}
      />
    </header>
  )
}

/** Our words, part by part, each with how far its confirmation has come. */
export function TextColumn({ desk }: { desk: PolicyDesk }) {
  const [part, edit] = useState('')
  const [preview, setPreview] = useState(false)
  const editing: Editing = { part, edit: (next) => edit(next === part ? '' : next) }
  const props = { desk, editing }
  return (
    <main className="policy__text" aria-label="大白话">
      <Head desk={desk} onPreview={() => setPreview(true)} />
      <div className="policy__scroll">
        {desk.failed && (
          <p className="note note--red policy__failed" role="alert">
            {desk.failed}
            <span className="policy__failed-ways">
              <DeskButton words="看别人改的" size="small" onPress={desk.reload} />
              {desk.conflict && (
                <DeskButton words="用我写的" size="small" onPress={desk.keepMine} />
              )}
            </span>
          </p>
        )}
        <TitlePart {...props} />
        <AnswerPart {...props} />
        <RelevancePart {...props} />
        <StepsPart {...props} />
        <ExamplePart {...props} />
        <PointsPart {...props} />
        <SourcePart desk={desk} />
        <Asked explainerId={desk.its.explainerId} />
      </div>
      {preview && (
        <PhonePreview explainerId={desk.its.explainerId} onClose={() => setPreview(false)} />
      )}
    </main>
  )
}
