/* Who there is, what can be said, and what the invariants are read from. */

/* Runs: one key pair each. E has 0 and 1, N has 2 and 3. A run shows a code or scans one. */
#define M    7
#define NONE 15
#define isE(r) ((r) < 2)

/* Words. A request is PROTOCOL + 4 * device id + page. */
#define INITIATE 1
#define OK       2
#define OFFER    3   /* m.login.protocols */
#define ACCEPTED 4   /* m.login.protocol_accepted */
#define SUCCESS  5
#define SECRETS  6
#define FAILURE  7   /* m.login.failure, any reason */
#define DECLINED 8
#define OTHER    9   /* whatever is not due: unreadable, unknown, another's type */
#define PROTOCOL 16

/* Device ids: N's, one that only the attacker uses, and one that was there before. */
#define ID_N   0
#define ID_M   1
#define ID_OLD 2
/* Pages: of N's grant, of a grant that the attacker asked for, somebody's look-alike, and an address that nobody should open. */
#define PAGE_N    0
#define PAGE_M    1
#define PAGE_FAKE 2
#define PAGE_BAD  3

/* What the published keys of a device say. */
#define UNSIGNED 1
#define SIGNED   2
/* What became of a grant that was asked for. */
#define PENDING  0
#define APPROVED 1
#define DENIED   2

typedef Half {
  byte g = NONE;     /* whose key was in the code: that of a run, or the attacker's */
  byte s = NONE;     /* whose key was in the INITIATE */
  byte digits;       /* the check code: the number of the scanning run, 0 for one that is nobody else's */
  byte said;         /* messages sealed so far: the counter of this direction */
  byte heard;        /* messages opened so far: the counter of the other one */
  byte word[5];      /* what was sealed; on the rendezvous, so everything that was said can be written there again */
  bool scans;
  bool onScreen;     /* the code is on the screen */
  bool isListening;  /* the key behind the code is alive */
  bool showsDigits
};
Half half[4];

/* The other end of a run's channel, as the run believes. The channel is that of the pair (g, s); M opens and seals on it if it is one of them. */
#define peer(r) (half[r].scans -> half[r].g : half[r].s)

/* The homeserver. */
byte owner[3] = NONE;   /* who holds the token of this device: 0 E's user, 2 N, M */
byte keys[3];
byte grantOf = NONE;    /* the run of N that asked for a device grant last */
byte grantIs;
bool hasToken[4];       /* this run of N got a token, by the link */
bool mApproved; byte mId = NONE; byte mBy = NONE; bool mSignedIn;

bool mKnowsSecrets;

/* What E has found in its present run. */
bool eIsConfirmed, eSawAbsent, eHeardSuccess, eSawPresent, eClicked, eIdWasThere, eMayEnd;
byte eId = NONE;
bool eIsOver[2];          /* this run ended without the secrets */
byte eWatches[2] = NONE;  /* and its last screen says that this device may still come */
#define ANY 14
#define isUntold(r, id) (eIsOver[r] && eWatches[r] != id && eWatches[r] != ANY)

/* The invariants: each is true from the first moment it is violated on. */
bool badFour, badSecret, badPeer, badUnsaid, badTwice, badChannel, badLate, badVerified, badFree, badOwner, badPage, badAccount;
/* Not invariants: that they can become true shows that the rest is not true of nothing. */
bool isLinkedShowing, isLinkedScanning;
