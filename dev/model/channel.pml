/* The channel of msc4388 over a rendezvous that is the attacker's: what can be sealed, and what opens. */

/* Seals and writes. */
inline say(r, w) {
  half[r].word[half[r].said] = w;
  half[r].said++;
  if
  :: w == SECRETS && isE(r) && peer(r) == M -> mKnowsSecrets = true; badSecret = true
  :: else
  fi
}

/*
 * The rendezvous hands out sequence tokens and session ids as it likes, the same ones again too. The AAD then excludes nothing, and what opens is what
 * has the right pair of keys, direction and counter. (Other tokens only make less open, and less can be had by withholding.)
 */
#define hasNext(r) (peer(r) < 4 && peer(peer(r)) == r && half[peer(r)].said > half[r].heard)
#define hasSome(r) (peer(r) < 4 && peer(peer(r)) == r && half[peer(r)].said > 0)
#define canHear(r) (peer(r) == M || hasNext(r) || (NO_COUNTERS && hasSome(r)) || (ONE_KEY && half[r].said > half[r].heard))

/* Opens something that opens. What does not open ends a link, as anything else can at any time. */
inline hear(r, w) {
  if
  :: hasNext(r) -> w = half[peer(r)].word[half[r].heard]
  :: NO_COUNTERS && hasSome(r) ->
     if
     :: w = 0
     :: half[peer(r)].said > 1 -> w = 1
     :: half[peer(r)].said > 2 -> w = 2
     fi;
     badChannel = (badChannel || w != half[r].heard);
     w = half[peer(r)].word[w]
  :: ONE_KEY && half[r].said > half[r].heard -> badChannel = true; w = half[r].word[half[r].heard]
  :: peer(r) == M && isE(r) ->
     if
     :: w = OK
     :: w = SUCCESS
     :: w = FAILURE
     :: w = DECLINED
     :: w = OTHER
     :: w = PROTOCOL + 4 * ID_N + PAGE_M
     :: w = PROTOCOL + 4 * ID_N + PAGE_FAKE
     :: w = PROTOCOL + 4 * ID_M + PAGE_M
     :: w = PROTOCOL + 4 * ID_M + PAGE_FAKE
     :: w = PROTOCOL + 4 * ID_OLD + PAGE_M
     :: w = PROTOCOL + 4 * ID_OLD + PAGE_FAKE
     :: w = PROTOCOL + 4 * ID_M + PAGE_BAD
     /* N's own page is known to whoever N has told of it. */
     :: grantOf != NONE && peer(grantOf) == M -> w = PROTOCOL + 4 * ID_N + PAGE_N
     fi
  :: peer(r) == M && !isE(r) ->
     if
     :: w = OK
     :: w = OFFER
     :: w = ACCEPTED
     :: w = SECRETS
     :: w = FAILURE
     :: w = OTHER
     fi
  fi;
  if
  :: half[r].heard < 5 -> half[r].heard++
  :: else
  fi
}

/* Digits that the attacker can give to a channel of its own: it knows them as one end of theirs or by sight, and seeks a key. */
#define canHave(y) (half[y].said > 0 && (LUCK || (SEEKS_KEYS && (half[y].g == M || (SEES_DIGITS && half[y].showsDigits)))))

/* An INITIATE for run r's code from run y, or from the attacker, who has all the time to choose a key. */
#define greets(y, r) (half[y].scans && half[y].g == r && half[y].said > 0)
inline initiatedBy(r, y) { half[r].s = y; half[r].digits = y + 1; half[r].heard = 1; half[r].said = 0 }
#define hadBefore(r, y) (!OLD_DIGITS && isE(r) && half[1 - r].digits == y + 1)
inline initiatedByM(r, first) {
  half[r].s = M; half[r].heard = 1; half[r].said = 0;
  if
  :: half[r].digits = 0
  :: canHave(first) && !hadBefore(r, first) -> half[r].digits = first + 1
  :: canHave(first + 1) && !hadBefore(r, first + 1) -> half[r].digits = first + 2
  fi
}

/* Whether the user takes what half y shows for the digits of half r: y has scanned that code, or its predecessor, or what passed for it. */
#define typed(y, r) (half[y].showsDigits && (STALE || half[y].g == r || half[y].g == M || (half[y].g < 2 && r < 2 && isRenewed)))
bool isRenewed; /* E's two keys were shown in one link */
