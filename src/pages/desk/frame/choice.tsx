import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { DeskIcon } from './desk-icon'
import { Press } from './press'

export interface Option<T extends string> {
  id: T
  words: string
}

interface ChoiceProps<T extends string> {
  /** What is chosen, for a screen reader: 社区. */
  name: string
  options: readonly Option<T>[]
  value: T
  onChoose: (value: T) => void
  /** Instead of the chosen option's words. */
  words?: string
  side?: 'left' | 'right'
  className?: string
}

/** Closes on Escape and on a press anywhere else. */
function useClosing(open: boolean, close: () => void) {
  useEffect(() => {
    if (!open || !onWeb) return
    const byKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close()
    }
    document.addEventListener('keydown', byKey, true)
    document.addEventListener('click', close)
    return () => {
      document.removeEventListener('keydown', byKey, true)
      document.removeEventListener('click', close)
    }
  }, [open, close])
}

/** A small chooser: a tag that opens a list below it. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const {
    name,
    options,
    value,
    onChoose,
    words,
    side = 'left',
    className = 'tag tag--line',
  } = props
  const [open, setOpen] = useState(false)
  const [close] = useState(() => () => setOpen(false))
  useClosing(open, close)
  const chosen = options.find((option) => option.id === value)?.words ?? ''
  return (
    <View className="choice">
      <Press
        className={className}
        label={`${name}：${words ?? chosen}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Text className="ellipsis">{words ?? chosen}</Text>
        <DeskIcon name="caret-down-bold" side={11} />
      </Press>
      {open && (
        <View
          className={`choice__list choice__list--${side}`}
          {...(onWeb ? { role: 'listbox', 'aria-label': name } : {})}
        >
          {options.map((option) => (
            <Press
              key={option.id}
              role="option"
              selected={option.id === value}
              className={`choice__row ${option.id === value ? 'choice__row--on' : ''}`}
              onPress={() => {
                close()
                onChoose(option.id)
              }}
            >
              <Text>{option.words}</Text>
            </Press>
          ))}
        </View>
      )}
    </View>
  )
}
