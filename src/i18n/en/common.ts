const seconds = (count: number) => (count === 1 ? "1 second" : `${count} seconds`)

/** Words that more than one screen uses. */
export const common = {
  cancel: "Cancel",
  done: "Done",
  close: "Close",
  tryAgain: "Try again",
  startAgain: "Start again",
  newDevice: "Your new device",
  secondsLeft: (count: number) => `${seconds(count)} left`,
  progress: {
    label: "Steps",
    scan: "Scan",
    compare: "Compare",
    approve: "Approve",
  },
}
