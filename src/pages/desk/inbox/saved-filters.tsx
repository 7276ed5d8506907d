import { casesApi } from '@core/cases/api'
import type { Shown } from '@core/cases/desk-inputs'
import type { Output } from '@core/kit/contract'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Choice } from '../frame/choice'
import { DeskButton } from '../frame/desk-button'
import { Field } from '../frame/field'
import { asked, inbox, type Showing, setInbox, useInbox } from './inbox-store'
import { show } from './queue-loading'

type Filters = Output<typeof casesApi.listFilters>['filters']

const NONE = 'none'
const SAVE = 'save'

const PARTS = ['queue', 'sort', 'mine', 'communityId', 'categoryId'] as const
const same = (a: Shown, b: Showing) => PARTS.every((part) => a[part] === b[part])

function useFilters() {
  const [filters, setFilters] = useState<Filters>([])
  const ask = (work: () => Promise<{ filters: Filters }>) =>
    work().then(
      (got) => setFilters(got.filters),
      (failure) => setInbox({ refusal: asAppError(failure).message }),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the column opens
  useEffect(() => {
    void ask(() => call(casesApi.listFilters, {}))
  }, [])
  return {
    filters,
    save: (name: string) =>
      ask(() => call(casesApi.saveFilter, { name, shown: asked(inbox().showing) })),
    remove: (filterId: string) => ask(() => call(casesApi.removeFilter, { filterId })),
  }
}

interface NamingProps {
  onSave: (name: string) => void
  onStop: () => void
}

function Naming({ onSave, onStop }: NamingProps) {
  const [name, setName] = useState('')
  const save = () => {
    if (name.trim().length >= 2) onSave(name.trim())
  }
  return (
    <View className="saved__name">
      <Field
        label="给这个筛选起个名字"
        value={name}
        onChange={setName}
        max={12}
        autoFocus
        onEnter={save}
      />
      <View className="form__do">
        <DeskButton words="先不存" size="small" onPress={onStop} />
        <DeskButton
          words="存下"
          kind="primary"
          size="small"
          disabled={name.trim().length < 2}
          onPress={save}
        />
      </View>
    </View>
  )
}

/** One editor's own filters: one press shows what was kept under a name (C1). */
export function SavedFilters() {
  const showing = useInbox((s) => s.showing)
  const { filters, save, remove } = useFilters()
  const [naming, setNaming] = useState(false)
  const here = filters.find(({ shown }) => same(shown, showing))
  const choose = (id: string) => {
    if (id === SAVE) return setNaming(true)
    if (here && id === `forget-${here.filterId}`) return void remove(here.filterId)
    const kept = filters.find(({ filterId }) => filterId === id)
    if (!kept) return
    const { communityId, categoryId, ...rest } = kept.shown
    void show({ ...rest, communityId, categoryId, words: undefined })
  }
  const options = [
    ...filters.map(({ filterId, name }) => ({ id: filterId, words: name })),
    ...(here ? [{ id: `forget-${here.filterId}`, words: `删掉“${here.name}”` }] : []),
    ...(here ? [] : [{ id: SAVE, words: '把现在的筛选存下来' }]),
  ]
  return (
    <>
      <Choice
        name="存下的筛选"
        className={`tag ${here ? 'tag--on' : 'tag--line'}`}
        words={here?.name ?? '我的筛选'}
        value={here?.filterId ?? NONE}
        options={options}
        onChoose={choose}
      />
      {naming && (
        <Naming
          onStop={() => setNaming(false)}
          onSave={(name) => {
            setNaming(false)
            void save(name)
          }}
        />
      )}
    </>
  )
}
