import { peopleApi } from '@core/people/api'
import type { SamplePerson } from '@core/people/person'
import { call } from '@src/cloud/call'
import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { Cell, CellList } from '../cell/cell'
import { Note } from '../note/note'
import { Sheet } from '../sheet/sheet'
import { Tap } from '../tap/tap'
import { actAs, onThisMachine } from './act-as'
import './sample-bar.scss'

const useKnown = create<{ people: readonly SamplePerson[] | undefined }>(() => ({
  people: undefined,
}))

async function ask(): Promise<void> {
  try {
    useKnown.setState(await call(peopleApi.listSamplePeople, {}))
  } catch (failure) {
    // In production the procedure does not exist; then there is no bar.
    if (asAppError(failure).code === 'NotFound') useKnown.setState({ people: [] })
  }
}

/** The sample people, asked for once; nothing where the server knows of none. */
function useSamplePeople(): readonly SamplePerson[] {
  const people = useKnown((s) => s.people)
  useEffect(() => {
    if (!people && onThisMachine()) void ask()
  }, [people])
  return people ?? []
}

/** On localhost only: who I am now, and a list of sample people to be instead. */
export function SampleBar() {
  const people = useSamplePeople()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState<string>()
  if (people.length === 0) return null
  const become = async (person: string) => {
    try {
      await actAs(person)
      setOpen(false)
    } catch (failure) {
      setFailed(asAppError(failure).message)
    }
  }
  return (
    <View className="sample-bar">
      <Tap className="sample-bar__row" onTap={() => setOpen(true)} expanded={open}>
        <Text className="grow">{me ? `现在是：${me.name}` : '还没登录，选一位样例人物'}</Text>
        <Text className="sample-bar__switch">换一个人</Text>
      </Tap>
      <Sheet title="换成谁" open={open} onClose={() => setOpen(false)}>
        {failed && <Note tone="yellow">{failed}</Note>}
        <CellList>
          {people.map(({ person, name, role, note }) => (
            <Cell
              key={person}
              icon="user-duotone"
              words={name}
              note={`${role}，${note}`}
              onTap={() => {
                void become(person)
              }}
            />
          ))}
        </CellList>
      </Sheet>
    </View>
  )
}
