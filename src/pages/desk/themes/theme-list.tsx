import { momentWords } from '@core/kit/time'
import type { DeskThemeRow } from '@core/votes/desk-views'
import type { Phase } from '@core/votes/theme'

const PHASE_WORDS: Record<Phase, { words: string; tone: string }> = {
  draft: { words: '草稿', tone: '' },
  open: { words: '正在投', tone: 'tag--yellow' },
  counting: { words: '正在核对', tone: 'tag--yellow' },
  result: { words: '投完了', tone: 'tag--green' },
  withdrawn: { words: '撤下了', tone: '' },
}

/** What somebody has to do about it. */
function todo({ visits, unsigned, phase }: DeskThemeRow): string {
  if (phase !== 'open') return ''
  const parts = [visits > 0 && `${visits} 家等上门`, unsigned > 0 && `${unsigned} 张表等核签`]
  return parts.filter(Boolean).join('，')
}

function Row({ row, on, onChoose }: { row: DeskThemeRow; on: boolean; onChoose: () => void }) {
  const { title, phase, closesAt, people, eligible } = row
  const { words, tone } = PHASE_WORDS[phase]
  return (
    <li>
      <button
        type="button"
        className={`bare theme-row ${on ? 'theme-row--on' : ''}`}
        aria-current={on}
        onClick={onChoose}
      >
        <span className="theme-row__head">
          <span className={`tag ${tone}`}>{words}</span>
          <span className="meta">{momentWords(closesAt)} 截止</span>
        </span>
        <span className="t3">{title}</span>
        {phase !== 'draft' && (
          <span className="meta">
            已有 {people.online + people.paper} 人投，有资格 {eligible} 人
          </span>
        )}
        {todo(row) && <span className="theme-row__todo">{todo(row)}</span>}
      </button>
    </li>
  )
}

interface ThemeListProps {
  themes: readonly DeskThemeRow[]
  chosen: string
  onChoose: (themeId: string) => void
}

/** Every theme with its turnout; how the votes fall shows here for nobody before the close. */
export function ThemeList({ themes, chosen, onChoose }: ThemeListProps) {
  return (
    <nav className="themes__list" aria-label="全部投票">
      <button type="button" className="btn btn--primary" onClick={() => onChoose('new')}>
        出一个题
      </button>
      <ul>
        {themes.map((row) => (
          <Row
            key={row.themeId}
            row={row}
            on={row.themeId === chosen}
            onChoose={() => onChoose(row.themeId)}
          />
        ))}
      </ul>
    </nav>
  )
}
