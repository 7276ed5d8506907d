import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../spoken'
import './tap.scss'

export interface TapProps {
  onTap: () => void
  /** What a screen reader says; needed where the children are not plain words. */
  label?: string
  role?: 'button' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'link'
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  className?: string
}

/** Anything that can be pressed: at least 44 high (60 in the elder mode), darker while pressed. */
export function Tap(props: PropsWithChildren<TapProps>) {
  const { onTap, label, role = 'button', checked, selected, disabled, expanded } = props
  return (
    <View
      className={`tap ${props.className ?? ''}`}
      hoverClass={disabled ? 'none' : 'tap--down'}
      hoverStayTime={120}
      onClick={(event) => {
        event.stopPropagation()
        if (!disabled) onTap()
      }}
      {...spoken({ role, label, checked, selected, disabled, expanded })}
    >
      {props.children}
    </View>
  )
}
