import { Component, type ReactNode } from "react"

import { Button } from "../components/ui/Button.tsx"
import { Message } from "./Message.tsx"
import { Shell } from "./Shell.tsx"
import { AppWordsContext } from "./words/useAppWords.ts"

/** Words instead of a blank page when the page itself is wrong. Only the error's name is shown: messages may quote data. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: string | undefined }> {
  static override contextType = AppWordsContext
  declare context: React.ContextType<typeof AppWordsContext>
  override state: { error: string | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error.name : typeof error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    const { broken } = this.context
    const reload = (
      <Button weight="primary" onPress={() => location.reload()}>
        {broken.reload}
      </Button>
    )
    return (
      <Shell>
        <Message heading={broken.heading} detail={this.state.error} actions={reload}>
          {broken.text}
        </Message>
      </Shell>
    )
  }
}
