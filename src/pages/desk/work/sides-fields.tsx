import { disputeWords, type Sides } from '@core/cases/dispute'
import type { FieldErrors } from '@core/kit/errors'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DeskIcon } from '../frame/desk-icon'
import { Field } from '../frame/field'

export type SidesWritten = Sides

export function useSides() {
  const [sides, setSides] = useState<Sides>({ reporter: '', partyName: '', party: '' })
  const setSide = (side: keyof Sides) => (words: string) => setSides({ ...sides, [side]: words })
  return { sides, setSide }
}

interface SidesFieldsProps {
  sides: Sides
  onSide: (side: keyof Sides) => (words: string) => void
  wrong: FieldErrors
}

/** What each side says, and how it will stand there: both, and no finding (C7). */
export function SidesFields({ sides, onSide, wrong }: SidesFieldsProps) {
  const whole = sides.reporter && sides.partyName && sides.party
  return (
    <View>
      <Field
        label="居民的说法"
        value={sides.reporter}
        onChange={onSide('reporter')}
        rows={2}
        max={200}
        wrong={wrong['sides.reporter']}
        autoFocus
      />
      <Field
        label="另一方是谁"
        value={sides.partyName}
        onChange={onSide('partyName')}
        max={40}
        wrong={wrong['sides.partyName']}
      />
      <Field
        label="另一方的说法"
        value={sides.party}
        onChange={onSide('party')}
        rows={2}
        max={200}
        wrong={wrong['sides.party']}
      />
      {whole && (
        <View className="note note--grey form__note">
          <DeskIcon name="info-bold" side={18} />
          <Text>{disputeWords(sides)}</Text>
        </View>
      )}
    </View>
  )
}
