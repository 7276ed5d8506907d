import { OfflineBar } from '@src/components/page/offline-bar'
import { useState } from 'react'
import { DeskIcon } from '../frame/desk-icon'
import { CodeCard } from './code-card'
import { LocalPhones } from './local-phones'
import { OurPromise } from './our-promise'
import { keepsShared, rememberShared } from './shared-computer'
import { useQrSignIn } from './use-qr-sign-in'
import '../frame/controls.scss'
import './login.scss'

const STEPS = ['打开微信，扫上面的码', '手机上看清电脑和地点', '点“确认登录”']

function Shared({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="login__shared">
      <input
        type="checkbox"
        className="login__check"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      这是公用电脑，关掉窗口就退出
    </label>
  )
}

/** The desk's only way in: a code on this screen, a yes on the phone (MISSION S1, DESIGN-UI ⓕ). */
export default function LoginPage() {
  const [shared, setShared] = useState(keepsShared)
  const sign = useQrSignIn(shared)
  const choose = (on: boolean) => {
    setShared(on)
    rememberShared(on)
  }
  return (
    <div className="desk login">
      <OurPromise />
      <main className="login__way">
        <OfflineBar />
        <div className="login__box">
          <h1>用微信扫一扫登录</h1>
          <p className="login__who">只有编辑部登记过的微信能进</p>
          <CodeCard sign={sign} />
          <ol className="login__steps">
            {STEPS.map((step, i) => (
              <li key={step}>
                <b>{i + 1}</b>
                {step}
              </li>
            ))}
          </ol>
          <p className="login__note">
            <DeskIcon name="shield-check-fill" side={18} color="brand" />8
            小时没动会自动退出，每次登录都有记录。
          </p>
          <Shared on={shared} onChange={choose} />
          <LocalPhones nonce={sign.code?.nonce} />
        </div>
      </main>
    </div>
  )
}
