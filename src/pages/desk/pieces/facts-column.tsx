import { BEARING_LABEL } from '@core/cases/evidence'
import { VERDICT_LABEL } from '@core/cases/lifecycle'
import type { AskedView, DeskPhoto, FactsView } from '@core/pieces/desk-views'
import { partyBlocks } from '@core/pieces/starter'
import { REFERRAL_LABEL } from '@core/referrals/lifecycle'
import { DeskButton } from '../frame/desk-button'
import type { PieceDesk } from './use-piece-desk'
import { dayWords, newBlockId, whenWords } from './words'

function Claims({ claims }: Pick<FactsView, 'claims'>) {
  return (
    <section className="facts__part">
      <h3 className="t3">核实过的说法</h3>
      {claims.length === 0 && <p className="meta">还没写下要核实的说法</p>}
      {claims.map(({ claimId, text, evidence }) => (
        <div key={claimId} className="facts__claim">
          <p>{text}</p>
          <ul className="facts__list">
            {evidence.map(({ evidenceId, how, when, bearing }) => (
              <li key={evidenceId}>
                {`${BEARING_LABEL[bearing]}：${how}`}
                <span className="meta">{` ${whenWords(when)}`}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** A party's words are put in as they are to be printed, never typed by us. */
function Asked({ asked, desk }: { asked: AskedView; desk: PieceDesk }) {
  const { party, state, dueAt, repliedAt, response, plan, noReply, open } = asked
  const words = [response, plan, noReply].filter(Boolean)
  const blocks = partyBlocks(asked, newBlockId)
  const kinds = blocks.map(({ kind }) => kind)
  const put = () => {
    const others = desk.draft.blocks.filter(
      (block) => !('referralId' in block && block.referralId === asked.referralId),
    )
    desk.change({ blocks: [...others, ...blocks] })
  }
  return (
    <div className="facts__party">
      <p className="facts__row">
        <span className="t3">{party}</span>
        <span className="meta">
          {repliedAt
            ? `${dayWords(repliedAt)}回复`
            : `${REFERRAL_LABEL[state]}，${whenWords(dueAt)} 到期`}
        </span>
      </p>
      {words.map((each) => (
        <p key={each} className="facts__quote">
          {each}
        </p>
      ))}
      {response !== '' && !open && <p className="note note--yellow">没同意公开，或还没转给居民</p>}
      {kinds.length > 0 && (
        <DeskButton words="照原样放进文中" size="small" kind="soft" onPress={put} />
      )}
    </div>
  )
}

function lookWords({ masked, safety }: DeskPhoto): string {
  if (safety === 'risky') return '没通过检查'
  if (!masked) return '还没看过'
  return masked.boxes.length > 0 ? `涂黑 ${masked.boxes.length} 处` : '不用涂黑'
}

function Photos({ photos, desk }: { photos: readonly DeskPhoto[]; desk: PieceDesk }) {
  const used = new Set(
    desk.draft.blocks.flatMap((block) =>
      block.kind === 'photos' ? block.photos.map(({ photoId }) => photoId) : [],
    ),
  )
  const put = ({ photoId, takenAt, place }: DeskPhoto) => {
    const one = { photoId, place, caption: '', ...(takenAt === null ? {} : { takenAt }) }
    const block = desk.draft.blocks.find(({ kind }) => kind === 'photos')
    if (block?.kind !== 'photos') {
      return desk.addBlocks([{ kind: 'photos', id: newBlockId(), photos: [one] }])
    }
    desk.changeBlock(block.id, { ...block, photos: [...block.photos, one] })
  }
  return (
    <section className="facts__part">
      <h3 className="t3">{`照片 ${photos.length} 张`}</h3>
      <div className="facts__photos">
        {photos.map((photo) => (
          <figure key={photo.photoId} className="facts__photo">
            <img src={photo.masked?.thumbUrl ?? photo.thumbUrl} alt={`${photo.from}的照片`} />
            <figcaption className="meta">{lookWords(photo)}</figcaption>
            {used.has(photo.photoId) ? (
              <span className="meta">已放进</span>
            ) : (
              <DeskButton words="放进文中" size="small" onPress={() => put(photo)} />
            )}
          </figure>
        ))}
      </div>
    </section>
  )
}

/** What is known of the case, to write from and to put in (DESIGN-UI §6.1, left column). */
export function FactsColumn({ desk }: { desk: PieceDesk }) {
  const { facts } = desk.its
  return (
    <aside className="piece-desk__facts" aria-label="事实">
      <header className="piece-desk__head">
        <h2 className="t3">{`事项 ${facts.number}`}</h2>
        <span
          className={
            facts.verdict === 'true' || facts.verdict === 'partly'
              ? 'tag tag--green'
              : 'tag tag--yellow'
          }
        >
          {VERDICT_LABEL[facts.verdict]}
        </span>
        <span className="meta piece-desk__end">{`${facts.reporters} 人说过`}</span>
      </header>
      <div className="piece-desk__scroll">
        <p className="facts__title">{facts.title}</p>
        <p className="facts__summary">{facts.summary}</p>
        <Claims claims={facts.claims} />
        <section className="facts__part">
          <h3 className="t3">问过谁，怎么说</h3>
          {facts.asked.length === 0 && <p className="meta">还没转交给责任方</p>}
          {facts.asked.map((asked) => (
            <Asked key={asked.referralId} asked={asked} desk={desk} />
          ))}
        </section>
        {facts.photos.length > 0 && <Photos photos={facts.photos} desk={desk} />}
      </div>
    </aside>
  )
}
