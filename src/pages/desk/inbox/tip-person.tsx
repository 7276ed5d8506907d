import type { DeskTip } from '@core/cases/views'
import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Field } from '../frame/field'
import { Press } from '../frame/press'

/** The masked number; the whole one on request, and each look is logged (DESIGN-UI ⓐ). */
function Phone({ tip }: { tip: DeskTip }) {
  const [shown, setShown] = useState('')
  const [wrong, setWrong] = useState('')
  if (!tip.phone) return null
  const reveal = async () => {
    try {
      setShown((await call(peopleApi.revealPhone, { tipId: tip.tipId })).phone)
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  return (
    <View className="tip__fact">
      <Text className="meta tip__name">手机</Text>
      <View className="tip__value tip__phone">
        <Text>{shown || tip.phone}</Text>
        {!shown && (
          <Press className="tip__reveal" label="看号码，会记一次" onPress={() => void reveal()}>
            <Text>看号码</Text>
          </Press>
        )}
        {wrong && <Text className="field__wrong">{wrong}</Text>}
      </View>
    </View>
  )
}

/** A note of thanks; it reaches whoever told, sealed or not, and nobody learns who (MISSION N1). */
function Thanks({ tipId }: { tipId: string }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  const send = async () => {
    try {
      await call(peopleApi.thank, { tipId, words })
      setSaid('谢过了，本人在“我的”里看得到')
      setOpen(false)
    } catch (failure) {
      setSaid(asAppError(failure).message)
    }
  }
  return (
    <View className="tip__thanks">
      {!open && !said && <DeskButton words="说声谢谢" size="small" onPress={() => setOpen(true)} />}
      {open && (
        <>
          <Field label="谢谢的话" value={words} onChange={setWords} max={60} autoFocus />
          <View className="tip__ways">
            <DeskButton words="先不谢" size="small" onPress={() => setOpen(false)} />
            <DeskButton words="发出去" kind="soft" size="small" onPress={() => void send()} />
          </View>
        </>
      )}
      {said && <Text className="meta">{said}</Text>}
    </View>
  )
}

/** What the desk can do about the person behind a tip, whom it may not even know. */
export function TipPerson({ tip }: { tip: DeskTip }) {
  return (
    <View>
      <Phone tip={tip} />
      {tip.conflict && (
        <View className="note note--yellow tip__conflict">
          <Text>报的人和这件事有利益关系，核实时另找一个信源</Text>
        </View>
      )}
      <Thanks tipId={tip.tipId} />
    </View>
  )
}
