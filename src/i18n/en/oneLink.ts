/** Only one link at a time: said where another tab, or another place in this one, is linking. */
export const oneLink = {
  otherTab: {
    heading: "Another tab is linking a device",
    lead: "One link at a time keeps it clear which device you are looking at.",
    next: "Finish or cancel it there, and this page goes on by itself. Or take over: unless it is all but done, the link there is then cancelled.",
    takeOver: "Take over",
  },
  takenOver: {
    heading: "Another tab has taken over",
    lead: "The link on this page was cancelled, and its keys are forgotten.",
    next: "Go on in the other tab. If you want to link here instead, take it back.",
    takeBack: "Take it back",
  },
}
