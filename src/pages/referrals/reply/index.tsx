import { dateWords } from '@core/kit/time'
import type { Letter } from '@core/referrals/views'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { PrintedReply } from '@src/components/printed-reply/printed-reply'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { callNewsroom } from '@src/newsroom'
import { usePlaces } from '@src/places'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Brand } from './brand'
import { fullDay, LetterCard } from './letter-card'
import { Look, LookBar } from './look'
import { PhotosCard, PublishCard } from './more-cards'
import { MoreDays } from './more-days'
import { SayDone } from './say-done'
import { TruthCard } from './truth-card'
import { type OpenLetter, useLetter } from './use-letter'
import { useReply } from './use-reply'
import { WordsCard } from './words-card'
import './index.scss'

function Missing({ failed, retry }: Pick<OpenLetter, 'failed' | 'retry'>) {
  const phone = usePlaces((s) => s.places?.newsroom.phone)
  if (!failed) return <Skeleton />
  if (failed.code !== 'TooLate' && failed.code !== 'NotFound') {
    return <StateView kind="error" onRetry={retry} />
  }
  const call = { words: phone ? `打 ${phone}` : '打编辑部电话', onTap: callNewsroom }
  return <StateView kind="dead-link" lines={failed.message.replace('，', '，\n')} primary={call} />
}

function Assurance({ letter }: { letter: Letter }) {
  return (
    <Text className="t-meta letter__foot">
      {`链接只给${letter.party}，${dateWords(letter.expiresAt).split(' ')[0]}失效\n反映人的姓名、电话不会给到您`}
    </Text>
  )
}

function Delayed({ delays }: Pick<Letter, 'delays'>) {
  const last = delays.at(-1)
  if (!last) return null
  return <Note tone="grey">{`您说过要晚几天，改到 ${fullDay(last.to)}：${last.reason}`}</Note>
}

interface Open {
  letter: Letter
  show: (letter: Letter) => void
}

/** Still to be answered: the form, and the last look before it goes. */
function Answering({ letter, show }: Open) {
  const writing = useReply(letter, show)
  const [later, setLater] = useState(false)
  const { looking, look } = writing
  const bar = looking ? (
    <LookBar {...writing} />
  ) : (
    <BottomBar>
      {letter.delaysLeft > 0 && (
        <Button kind="neutral" words="要晚几天" onTap={() => setLater(true)} />
      )}
      <Button grow words="看一遍再提交" onTap={look} />
    </BottomBar>
  )
  return (
    <Page alone wide start={<Brand name={letter.newsroom.name} />} bottom={bar}>
      <View className={`letter ${looking ? 'letter--look' : ''}`}>
        <View className="letter__side">
          <LetterCard letter={letter} />
          <Delayed delays={letter.delays} />
        </View>
        <View className="letter__side">
          {looking ? (
            <Look letter={letter} {...writing} />
          ) : (
            <>
              <TruthCard {...writing} />
              <WordsCard {...writing} />
              <PhotosCard {...writing} />
              <PublishCard {...writing} />
              <Assurance letter={letter} />
            </>
          )}
        </View>
      </View>
      <MoreDays letter={letter} show={show} open={later} onClose={() => setLater(false)} />
    </Page>
  )
}

/** Answered: printed in full, with what can still be said about a promise. */
function Answered({ letter, show }: Open) {
  const [later, setLater] = useState(false)
  const [done, setDone] = useState(false)
  const { reply, promisedFor, delaysLeft } = letter
  const bar = promisedFor !== null && (
    <BottomBar>
      {delaysLeft > 0 && <Button kind="neutral" words="要晚几天" onTap={() => setLater(true)} />}
      <Button grow words="办好了，说一声" onTap={() => setDone(true)} />
    </BottomBar>
  )
  return (
    <Page alone wide start={<Brand name={letter.newsroom.name} />} bottom={bar}>
      <View className="letter">
        <View className="letter__side">
          <LetterCard letter={letter} />
          <Delayed delays={letter.delays} />
        </View>
        <View className="letter__side">
          <Card title="您的回复，照这样转">{reply && <PrintedReply reply={reply} />}</Card>
          <Assurance letter={letter} />
        </View>
      </View>
      <MoreDays letter={letter} show={show} open={later} onClose={() => setLater(false)} />
      <SayDone show={show} open={done} onClose={() => setDone(false)} />
    </Page>
  )
}

/** What a responsible party sees behind its link: no account, no resident's name (MISSION C5). */
export default function LetterPage() {
  const { letter, failed, show, retry } = useLetter()
  if (!letter) {
    return (
      <Page alone start={<Brand name="民生号" />}>
        <Missing failed={failed} retry={retry} />
      </Page>
    )
  }
  return letter.reply ? (
    <Answered letter={letter} show={show} />
  ) : (
    <Answering letter={letter} show={show} />
  )
}
