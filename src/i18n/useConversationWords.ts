import { conversations } from "./en/conversations.ts"
import type { ConversationWords } from "./later.ts"
import { useWords } from "./useWords.ts"

/** What only those read who want to know which apps can be linked; loaded when they do. */
export const useConversationWords = (): ConversationWords => useWords().later?.conversations ?? conversations
