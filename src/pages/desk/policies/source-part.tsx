import { unwritten } from '@core/policies/parts'
import type { PolicyDesk } from './use-policy'
import { clauseWords, dayWords } from './words'

/** 原文和授权说明: made from the original and the call; nobody writes it. */
export function SourcePart({ desk }: { desk: PolicyDesk }) {
  const { original } = desk.draft
  const { calls, office } = desk.its.clearance
  const call = calls.filter((one) => one.current).at(-1)
  const missing = unwritten(desk.draft)
  const cleared = call
    ? `${dayWords(call.at)}确认可以转载，大白话由${office?.department ?? ''}${office?.office ?? ''}核对。`
    : '还没问能不能转载。'
  return (
    <>
      <section className="part" aria-label="原文和授权说明">
        <div className="part__head">
          <h3 className="t3">原文和授权说明</h3>
          <span className="part__end">
            <span className="tag">自动生成</span>
          </span>
        </div>
        <p className="part__words">
          {`《${original.title || '…'}》，${original.number || '…'}。${cleared}办理以原文和窗口为准。`}
        </p>
      </section>
      {missing.length > 0 && (
        <p className="note note--yellow policy__missing">
          {`这几处还没写到，对着原文看：${missing.map(clauseWords).join('；')}`}
        </p>
      )}
    </>
  )
}
