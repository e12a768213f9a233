/* The existing device: this project. Each step names the source that it stands for. */

/* GET /devices/{id}. Not knowing is asked again (R12), which changes nothing here. */
inline lookUp(id, isThere) {
  if
  :: HOSTILE_SERVER -> isThere = true
  :: HOSTILE_SERVER -> isThere = false
  :: !HOSTILE_SERVER -> isThere = (owner[id] != NONE)
  fi
}

byte eNext; /* the next unused run of E */

/* Keeps no value that does not count any more: fewer states. */
inline forget() {
  eIsConfirmed = false; eSawAbsent = false; eHeardSuccess = false; eSawPresent = false; eClicked = false; eIdWasThere = false; eId = NONE;
  w = 0; page = 0; isThere = false;
  if /* What was said to M is nothing that anybody could repeat to N. */
  :: peer(r) == M && !NO_COUNTERS && !ONE_KEY ->
     half[r].word[0] = 0; half[r].word[1] = 0; half[r].word[2] = 0; half[r].word[3] = 0; half[r].word[4] = 0;
     half[r].said = 1; half[r].heard = 0; half[r].digits = 0
  :: else
  fi
}

/* src/store/run.ts, "stopped": aftermathOf of src/store/ending.ts decides what the last screen says. */
inline stop(r, mayStillSignIn) {
  if
  :: peer(r) != NONE && half[r].said > 0 && half[r].said < 5 -> say(r, FAILURE)
  :: else
  fi;
  if
  :: WATCH_NEWCOMERS && eClicked -> eWatches[r] = ANY
  :: !(WATCH_NEWCOMERS && eClicked) && (mayStillSignIn) && !NO_WATCH -> eWatches[r] = eId
  :: else
  fi;
  eIsOver[r] = true;
  if
  :: peer(r) < 4 && hasToken[peer(r)] && peer(peer(r)) == r && isUntold(r, ID_N) -> badLate = true
  :: mBy == r && mSignedIn && isUntold(r, mId) -> badLate = true
  :: else
  fi;
  forget()
}

proctype Existing() {
  byte r = NONE, w, page;
  bool isThere;

idle: /* src/store/meeting.ts: show or scan. Each link and each code has a key of its own. */
  r = NONE;
  if
  :: atomic { eNext < E_RUNS ->
       r = eNext; eNext++; half[r].g = r; half[r].onScreen = true; half[r].isListening = true;
       printf("- E shows a code %d\n", r); goto showing }
  :: eNext < E_RUNS -> goto scanning
  :: goto over
  fi;

showing: /* src/store/showing.ts, src/store/stage.ts */
  if
  :: atomic { eNext < E_RUNS -> /* R20: a new code, the old one is listened to a little longer */
       half[r].onScreen = false; isRenewed = true;
       r = eNext; eNext++; half[r].g = r; half[r].onScreen = true; half[r].isListening = true;
       printf("- E shows a new code %d\n", r); goto showing }
  :: atomic { half[0].isListening && greets(2, 0) -> r = 0; initiatedBy(0, 2); printf("- E opens N's INITIATE\n"); goto greeted }
  :: atomic { half[0].isListening && greets(3, 0) -> r = 0; initiatedBy(0, 3); printf("- E opens N's INITIATE\n"); goto greeted }
  :: atomic { half[1].isListening && greets(2, 1) -> r = 1; initiatedBy(1, 2); printf("- E opens N's INITIATE\n"); goto greeted }
  :: atomic { half[1].isListening && greets(3, 1) -> r = 1; initiatedBy(1, 3); printf("- E opens N's INITIATE\n"); goto greeted }
  :: atomic { half[0].isListening && SEES_CODES -> r = 0; initiatedByM(0, 2); printf("- E opens M's INITIATE for code 0\n"); goto greeted }
  :: atomic { half[1].isListening && SEES_CODES -> r = 1; initiatedByM(1, 2); printf("- E opens M's INITIATE for code 1\n"); goto greeted }
  :: atomic { /* cancelled, run out, or an INITIATE that does not open, which is never answered (R6) */
       half[0].isListening = false; half[1].isListening = false; half[0].onScreen = false; half[1].onScreen = false;
       goto idle }
  fi;

greeted: /* src/protocol/channel/channel.ts, openInitiate and answer (step 5). R6: all other keys are destroyed. */
  atomic {
    half[0].onScreen = false; half[1].onScreen = false;
    half[0].isListening = false; half[1].isListening = false;
    say(r, OK); printf("- E says LOGIN_OK to %d\n", half[r].s)
  };

enteringCode: /* src/store/confirming.ts, confirm of channel.ts (step 7, R7): three tries, then the end */
  if
  :: atomic { typed(2, r) && half[r].digits == 3 -> eIsConfirmed = true; printf("- the user types N's digits on E: right\n"); goto confirmed }
  :: atomic { typed(3, r) && half[r].digits == 4 -> eIsConfirmed = true; printf("- the user types N's digits on E: right\n"); goto confirmed }
  :: atomic { TOLD && half[r].s == M -> eIsConfirmed = true; printf("- the user types on E what M says: right\n"); goto confirmed }
  :: atomic { NO_COMPARISON -> printf("- E does not compare\n"); goto confirmed }
  :: atomic { KEY_USED_AGAIN && SEES_CODES && !badTwice ->
       initiatedByM(r, 2); badTwice = true; say(r, OK); printf("- E opens M's INITIATE for the same code, and answers\n"); goto enteringCode }
  :: atomic { stop(r, false); printf("- E stops: no digits, wrong digits, cancelled or run out\n"); goto idle }
  fi;

scanning: /* src/store/scanning.ts: after the warning. src/store/greeting.ts, greet of channel.ts (step 4) */
  if
  :: atomic { half[2].onScreen -> r = eNext; eNext++; half[r].g = 2; printf("- E scans N's code\n") }
  :: atomic { half[3].onScreen -> r = eNext; eNext++; half[r].g = 3; printf("- E scans N's code\n") }
  :: atomic { LURED -> r = eNext; eNext++; half[r].g = M; printf("- E scans M's code\n") }
  :: goto idle
  fi;
  atomic {
    half[r].scans = true; half[r].s = r; half[r].digits = r + 1; say(r, INITIATE);
    if
    :: DIGITS_EARLY -> half[r].showsDigits = true; printf("- E shows digits at once\n")
    :: else
    fi
  };
  if /* step 6: only LOGIN_OK, which only the holder of the scanned key can seal. src/protocol/channel/channel.ts, untilAnswered */
  :: atomic { canHear(r) -> hear(r, w);
       if
       :: w == OK -> w = 0; eIsConfirmed = true; half[r].showsDigits = true; printf("- E opens LOGIN_OK and shows digits\n")
       :: else -> stop(r, false); goto idle
       fi }
  :: atomic { half[r].showsDigits = false; stop(r, false); goto idle }
  fi;

confirmed: /* SecureChannel: src/protocol/conversation/opening.ts */
  atomic {
    badPeer = (badPeer || peer(r) == M || peer(peer(r)) != r);
    if
    :: half[r].scans -> say(r, OFFER); badUnsaid = (badUnsaid || !eIsConfirmed) /* offerProtocols */
    :: else /* awaitRequest */
    fi
  };
  if /* deviceGrant.ts, chosenProtocol: steps 1 to 3 */
  :: atomic { canHear(r) -> hear(r, w);
       if
       :: w >= PROTOCOL ->
          eId = (w - PROTOCOL) / 4; page = (w - PROTOCOL) % 4; w = 0;
          eIdWasThere = (owner[eId] != NONE);
          printf("- E hears a request: device id %d, page %d\n", eId, page)
       :: else -> half[r].showsDigits = false; stop(r, false); goto idle
       fi }
  :: atomic { half[r].showsDigits = false; stop(r, false); goto idle }
  fi;

  atomic { /* judgeRequest, consentPage.ts (R18, R19) */
    half[r].showsDigits = false;
    if
    :: page == PAGE_BAD && !NO_JUDGEMENT -> stop(r, false); goto idle
    :: else
    fi
  };

  atomic { /* newDevice.ts, untilAbsent: step 5 of 2024, step 4 of 2025 */
    if
    :: NO_ABSENCE
    :: !NO_ABSENCE -> lookUp(eId, isThere);
       if
       :: isThere -> stop(r, false); goto idle
       :: else -> eSawAbsent = true; printf("- E sees no device %d\n", eId)
       fi
    fi
  };

consentNeeded: /* deviceGrant.ts: whatever the new device says now ends the link */
  if
  :: atomic { NO_CLICK -> printf("- E waits for nobody\n") }
  :: atomic {
       eClicked = true;
       badPage = (badPage || page == PAGE_BAD);
       badUnsaid = (badUnsaid || !eIsConfirmed);
       printf("- the user opens page %d\n", page);
       /* What the server's own page does. A look-alike signs nobody in. */
       if
       :: page == PAGE_N && grantIs == PENDING -> grantIs = APPROVED; printf("- the user approves N\n")
       :: page == PAGE_N && grantIs == PENDING -> grantIs = DENIED; printf("- the user denies N\n")
       :: page == PAGE_M && APPROVES_M && mId == NONE -> mApproved = true; mBy = r; mId = ID_M; printf("- the user approves M for its own id\n")
       :: page == PAGE_M && APPROVES_M && mId == NONE -> mApproved = true; mBy = r; mId = eId; printf("- the user approves M for the id that it named\n")
       :: printf("- the user approves nothing\n")
       fi;
       page = 0 }
  :: atomic { canHear(r) -> hear(r, w); stop(r, false); goto idle }
  :: atomic { stop(r, false); goto idle }
  fi;
  /* R8: the finding is made again when it is older than 2 s. Cancelled meanwhile, E is still in consent-needed. */
  if
  :: true
  :: atomic { !NO_ABSENCE -> lookUp(eId, isThere);
       if
       :: isThere -> stop(r, false); goto idle
       :: else
       fi }
  :: atomic { stop(r, false); goto idle }
  fi;
  if
  :: atomic { say(r, ACCEPTED); badUnsaid = (badUnsaid || !eIsConfirmed); printf("- E says accepted\n") }
  :: atomic { canHear(r) -> hear(r, w); stop(r, true); goto idle } /* overtaken */
  fi;

  if /* awaiting-consent: deviceGrant.ts, `reply` */
  :: atomic { canHear(r) -> hear(r, w);
       if
       :: w == SUCCESS -> w = 0; eHeardSuccess = true; printf("- E hears success\n")
       :: w == DECLINED || w == FAILURE -> printf("- E hears that N gave up\n"); stop(r, false); goto idle
       :: else -> stop(r, true); goto idle
       fi }
  :: atomic { NO_SUCCESS -> printf("- E does not wait for success\n") }
  :: atomic { stop(r, true); goto idle }
  fi;

checkingDevice: /* newDevice.ts, untilPresent, while listening: a second success is ignored (R16), anything else is an end */
  if
  :: atomic { NO_PRESENCE -> printf("- E does not look for the device\n") }
  :: atomic { !NO_PRESENCE -> lookUp(eId, isThere);
       if
       :: isThere -> isThere = false; eSawPresent = true; printf("- E sees device %d\n", eId)
       :: else -> stop(r, true); goto idle
       fi }
  :: atomic { canHear(r) -> hear(r, w);
       if
       :: w == SUCCESS -> w = 0; goto checkingDevice
       :: else -> stop(r, true); goto idle
       fi }
  :: atomic { stop(r, true); goto idle }
  fi;

  atomic { /* sharing-secrets: the last lines of deviceGrant.ts */
    badFour = (badFour || !(eIsConfirmed && eSawAbsent && eHeardSuccess && eSawPresent));
    badFree = (badFree || eIdWasThere);
    badOwner = (badOwner || owner[eId] != (peer(r) == M -> M : 2));
    badPage = (badPage || !eClicked);
    say(r, SECRETS);
    printf("- E says the secrets to %d\n", peer(r))
  };

  if /* watching.ts, watchTrust (R11): for a minute */
  :: atomic { (HOSTILE_SERVER || NO_LOOK || keys[eId] == SIGNED) ->
       badVerified = (badVerified || keys[eId] != SIGNED || owner[eId] != (peer(r) == M -> M : 2));
       isLinkedShowing = (isLinkedShowing || (peer(r) < 4 && keys[eId] == SIGNED && !half[r].scans));
       isLinkedScanning = (isLinkedScanning || (peer(r) < 4 && keys[eId] == SIGNED && half[r].scans));
       printf("- E says: device %d is verified\n", eId) }
  :: true /* unsigned, wrongly signed: a warning. Nothing: "not known yet" */
  fi;
  atomic { forget() };
  goto idle;

over: eMayEnd = true
}
