import { Page } from '@src/components/page/page'

export default function PaperPage() {
  return <Page title="走访收票" />
}
