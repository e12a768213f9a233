/* What a configuration chooses. */

/* What the attacker can do besides reading, withholding, repeating, reordering and writing every payload of every session. */
#ifndef SEES_CODES
#define SEES_CODES 0          /* sees the QR codes on the user's screens, and so knows the public keys in them */
#endif
#ifndef SEES_DIGITS
#define SEES_DIGITS 0         /* sees the check code on the user's screens */
#endif
#ifndef SEEKS_KEYS
#define SEEKS_KEYS 0          /* tries keys until its digits are those that it wants: 90 tries on average, in no time */
#endif
#ifndef HOSTILE_SERVER
#define HOSTILE_SERVER 0      /* is the homeserver and the OAuth server: any answer to any question, a token for anybody */
#endif

/* What the user does. */
#ifndef LURED
#define LURED 0               /* E may scan the attacker's code */
#endif
#ifndef SWAPPED
#define SWAPPED 0             /* N may scan the attacker's code */
#endif
#ifndef TOLD
#define TOLD 0                /* types on E the digits that somebody tells, not those of N */
#endif
#ifndef SIGNS_IN_ELSEWHERE
#define SIGNS_IN_ELSEWHERE 0  /* signs N in without E, at any moment */
#endif
#ifndef VERIFIES_ELSEWHERE
#define VERIFIES_ELSEWHERE 0  /* and has N cross-signed there, with the recovery key or by another device */
#endif
#ifndef STALE
#define STALE 0               /* types digits that a device still shows from an earlier link */
#endif
#ifndef APPROVES_M
#define APPROVES_M 1          /* approves a grant that the attacker asked for, if E opens its page */
#endif

/* Chance, which the digits leave. */
#ifndef LUCK
#define LUCK 0                /* the attacker's digits happen to be the right ones */
#endif

/* What N's app does. */
#ifndef N_CANCELS_LATE
#define N_CANCELS_LATE 0      /* can be cancelled while the answer with its token is on the way */
#endif

/* Guards that can be taken out, one a time: the model has to fail then. */
#ifndef NO_COMPARISON
#define NO_COMPARISON 0       /* E does not compare the digits */
#endif
#ifndef KEY_USED_AGAIN
#define KEY_USED_AGAIN 0      /* E takes a second INITIATE for the same key */
#endif
#ifndef DIGITS_EARLY
#define DIGITS_EARLY 0        /* E shows the digits before LOGIN_OK has opened */
#endif
#ifndef N_NEVER_ASKS
#define N_NEVER_ASKS 0        /* N does not ask for the digits */
#endif
#ifndef NO_ABSENCE
#define NO_ABSENCE 0          /* E does not ask whether the device id is free */
#endif
#ifndef NO_SUCCESS
#define NO_SUCCESS 0          /* E does not wait for m.login.success */
#endif
#ifndef NO_PRESENCE
#define NO_PRESENCE 0         /* E does not ask whether the device is there */
#endif
#ifndef NO_CLICK
#define NO_CLICK 0            /* E goes on without the user's act */
#endif
#ifndef NO_JUDGEMENT
#define NO_JUDGEMENT 0        /* E opens any address */
#endif
#ifndef NO_COUNTERS
#define NO_COUNTERS 0         /* nonces do not count */
#endif
#ifndef ONE_KEY
#define ONE_KEY 0             /* both directions have the same key and nonces */
#endif
#ifndef NO_WATCH
#define NO_WATCH 0            /* E watches for nobody after an end */
#endif
#ifndef NO_LOOK
#define NO_LOOK 0             /* E says "verified" without looking at the keys */
#endif

/* Bounds: how many key pairs each device makes, for links one after another or (E) for renewed codes. */
#ifndef E_RUNS
#define E_RUNS 2
#endif
#ifndef N_RUNS
#define N_RUNS 2
#endif

/* Remedies that are not built. */
#ifndef WATCH_NEWCOMERS
#define WATCH_NEWCOMERS 0     /* after each end that follows the user's click, E watches for any device that was not there before */
#endif
#ifndef OLD_DIGITS
#define OLD_DIGITS 0          /* E takes an INITIATE whose digits the link before had */
#endif
