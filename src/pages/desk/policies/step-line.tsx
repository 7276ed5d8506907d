import type { PropsWithChildren } from 'react'

interface StepLineProps {
  title: string
  state: 'done' | 'now' | 'todo'
}

/** One step on the line: its dot, its name, what is known of it. */
export function StepLine({ title, state, children }: PropsWithChildren<StepLineProps>) {
  const words = { done: '做好了', now: '现在做这一步', todo: '还没到' }[state]
  return (
    <li className={`step-line step-line--${state}`}>
      <h3 className="t3">
        {title}
        <span className="sr-only">，{words}</span>
      </h3>
      {children}
    </li>
  )
}
