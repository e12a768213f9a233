/** The words of screens that only a link into the site leads to: English, and the shape that every other language has to fill. */
export const arrival = {
  back: "Back",
  other: {
    heading: "This link is meant for another account",
    lead: (named: string, userId: string) => `It names ${named}, but you are signed in here as ${userId}.`,
    meaning: "To use the account that it names, sign out here first, then sign in there.",
    goOn: "Go on with this account",
  },
}

export type ArrivalWords = typeof arrival
