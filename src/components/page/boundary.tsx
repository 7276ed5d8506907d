import { Component, type ErrorInfo, type PropsWithChildren } from 'react'
import { StateView } from '../state-view/state-view'

/** Shows a way on when a page breaks while drawing, instead of a white screen. */
export class Boundary extends Component<PropsWithChildren, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    // The platform's log is where a broken page is looked for; there is no other record of it.
    console.error(error, info.componentStack)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return <StateView kind="error" onRetry={() => this.setState({ broken: false })} />
  }
}
