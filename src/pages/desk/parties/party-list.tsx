import { referralsApi } from '@core/referrals/api'
import { LEVEL_LABEL, LEVELS } from '@core/referrals/party'
import type { PartyRow as Row } from '@core/referrals/views'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { open } from '@src/navigate'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { PartyDialog } from './party-dialog'
import { PartyRow } from './party-row'
import '../frame/ledger.scss'
import './parties.scss'

const NOTHING = {}
const HEADS = ['单位', '联络人', '信怎么到', '等回复', '最近来往', '改动']

interface GroupProps {
  title: string
  rows: readonly Row[]
  now: number
  onOpen: (row: Row) => void
}

function Group({ title, rows, now, onOpen }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="parties__table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PartyRow key={row.partyId} row={row} now={now} onOpen={() => onOpen(row)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** By level, each in the order of our own records; nobody is ranked. */
export function PartyList() {
  const me = useMe()
  const { data, error, reload } = useCall(referralsApi.listParties, NOTHING)
  const [chosen, setChosen] = useState<Row | 'new'>()
  const rows = data?.parties ?? []
  return (
    <DeskFrame
      page="deskParties"
      title="单位"
      who={me?.name}
      duty={<span>信和提醒按各家愿意的方式送，哪天送的都记着</span>}
      search={
        <span className="parties__top">
          <DeskButton words="要催的" onPress={() => void open('deskReferrals')} />
          <DeskButton words="加一个部门" onPress={() => setChosen('new')} />
        </span>
      }
    >
      <div className="ledger">
        {error && !data && <StateView kind="error" onRetry={reload} />}
        {data &&
          LEVELS.map((level) => (
            <Group
              key={level}
              title={LEVEL_LABEL[level]}
              rows={rows.filter((row) => row.level === level)}
              now={data.now}
              onOpen={setChosen}
            />
          )).filter((_, i) => rows.some(({ level }) => level === LEVELS[i]))}
      </div>
      {data && chosen && (
        <PartyDialog
          row={chosen === 'new' ? undefined : chosen}
          mailBox={data.mailBox}
          onClose={() => setChosen(undefined)}
          onChanged={reload}
        />
      )}
    </DeskFrame>
  )
}
