import { inUnit } from "../numbers.ts"

const seconds = inUnit("en", "second")

/** Words that more than one screen uses. */
export const common = {
  cancel: "Cancel",
  done: "Done",
  close: "Close",
  tryAgain: "Try again",
  startAgain: "Start again",
  newDevice: "Your new device",
  details: "Technical details",
  signOut: "Sign that device out",
  secondsLeft: (count: number) => `${seconds(count)} left`,
  later: {
    heading: "One moment",
    waiting: "Loading this part of the page.",
    longer: "Your connection is taking its time.",
    failed: "This part of the page did not load",
    failedLead: "Check your connection, then try again. Nothing is lost by waiting.",
  },
  progress: {
    label: "Steps",
    scan: "Scan",
    compare: "Compare",
    approve: "Approve",
  },
}
