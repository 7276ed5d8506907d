import { useElder } from '@src/settings'
import { ElderHome } from './elder-home'
import { StandardHome } from './standard-home'
import { useHome } from './use-home'
import './index.scss'

export default function HomePage() {
  const elder = useElder()
  const home = useHome()
  return elder ? <ElderHome {...home} /> : <StandardHome {...home} />
}
