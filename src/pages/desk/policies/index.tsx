import { useRouter } from '@tarojs/taro'
import { Gate } from '../frame/gate'
import { Editor } from './editor'
import { PolicyList } from './policy-list'
import './policies.scss'
import './policy.scss'
import './part.scss'
import './clearance.scss'

/** 政策解读: every explainer, or one of them with its original and its clearance (desk-c). Web only. */
export default function DeskPoliciesPage() {
  const { params } = useRouter<{ id?: string }>()
  return (
    <Gate may="explainer.write" whom="编辑">
      {params.id ? <Editor explainerId={params.id} /> : <PolicyList />}
    </Gate>
  )
}
