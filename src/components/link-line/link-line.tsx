import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import { Icon } from '../icon/icon'
import { spoken } from '../spoken'
import { lineSentence, pointState, type Step } from './sentence'
import './link-line.scss'

const USUAL = ['您说了', '编辑核实', '责任方答复'] as const

interface LinkLineProps {
  step: Step
  late?: boolean
  /** Small and without words, for lists. */
  mini?: boolean
  words?: readonly [string, string, string]
  /** In place of the usual sentence for screen readers. */
  label?: string
}

/** Resident → editor → responsible party; the yellow point is who has it now. */
export function LinkLine({
  step,
  late = false,
  mini = false,
  words = USUAL,
  label,
}: LinkLineProps) {
  const states = words.map((_, point) => pointState(point, step, late))
  return (
    <View
      className={`link-line ${mini ? 'link-line--mini' : ''}`}
      {...spoken({ role: 'img', label: label ?? lineSentence(words, step, late) })}
    >
      <View className="link-line__row" {...spoken({ hidden: true })}>
        {states.map((state, point) => (
          <Fragment key={words[point]}>
            {point > 0 && (
              <View
                className={`link-line__way ${state === 'todo' ? '' : 'link-line__way--done'}`}
              />
            )}
            <View className={`link-line__point link-line__point--${state}`}>
              {state === 'done' && <Icon name="check-bold" size={mini ? 8 : 12} color="white" />}
              {(state === 'now' || state === 'late') && !mini && (
                <View className="link-line__dot" />
              )}
            </View>
          </Fragment>
        ))}
      </View>
      {!mini && (
        <View className="link-line__words" {...spoken({ hidden: true })}>
          {words.map((each, point) => (
            <Text key={each} className={`link-line__word link-line__word--${states[point]}`}>
              {each}
            </Text>
          ))}
        </View>
      )}
    </View>
  )
}
