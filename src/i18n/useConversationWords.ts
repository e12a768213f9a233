import { conversations as de } from "./de/conversations.ts"
import { conversations as en } from "./en/conversations.ts"
import type { Language } from "./language.ts"
import { useWords } from "./useWords.ts"

export type ConversationWords = typeof en

const words: Record<Language, ConversationWords> = { en, de }

/** What only those read who want to know which apps can be linked; loaded when they do. */
export const useConversationWords = (): ConversationWords => words[useWords().language]
