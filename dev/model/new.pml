/* The user's new device, as the texts have it. */

byte nNext = 2;

proctype New() {
  byte n = NONE, w;

idle:
  atomic { n = NONE; w = 0 };
  if
  :: atomic { nNext < 2 + N_RUNS && half[0].onScreen -> n = nNext; nNext++; half[n].g = 0; printf("- N scans E's code 0\n"); goto scanned }
  :: atomic { nNext < 2 + N_RUNS && half[1].onScreen -> n = nNext; nNext++; half[n].g = 1; printf("- N scans E's code 1\n"); goto scanned }
  :: atomic { nNext < 2 + N_RUNS && SWAPPED -> n = nNext; nNext++; half[n].g = M; printf("- N scans M's code\n"); goto scanned }
  :: atomic { nNext < 2 + N_RUNS -> n = nNext; nNext++; half[n].g = n; half[n].onScreen = true; half[n].isListening = true; printf("- N shows a code\n"); goto showing }
  :: eMayEnd -> goto over
  fi;

showing:
  if
  :: atomic { greets(0, n) -> initiatedBy(n, 0); printf("- N opens E's INITIATE\n") }
  :: atomic { greets(1, n) -> initiatedBy(n, 1); printf("- N opens E's INITIATE\n") }
  :: atomic { SEES_CODES -> initiatedByM(n, 0); printf("- N opens M's INITIATE\n") }
  :: atomic { half[n].onScreen = false; goto idle }
  fi;
  atomic { half[n].onScreen = false; say(n, OK); printf("- N says LOGIN_OK\n") };
  if
  :: atomic { typed(0, n) && half[n].digits == 1 -> printf("- the user types E's digits on N: right\n") }
  :: atomic { typed(1, n) && half[n].digits == 2 -> printf("- the user types E's digits on N: right\n") }
  :: atomic { N_NEVER_ASKS -> printf("- N does not ask for digits\n") }
  :: goto idle
  fi;
  if
  :: atomic { canHear(n) -> hear(n, w);
       if
       :: w == OFFER && peer(n) == M -> badAccount = true; printf("- N signs in where M says\n"); goto idle
       :: w == OFFER && peer(n) != M -> w = 0; goto request
       :: else -> goto idle
       fi }
  :: goto idle
  fi;

scanned:
  atomic { half[n].scans = true; half[n].s = n; half[n].digits = n + 1; say(n, INITIATE) };
  if
  :: atomic { canHear(n) -> hear(n, w);
       if
       :: w == OK -> w = 0; half[n].showsDigits = true; printf("- N opens LOGIN_OK and shows digits\n")
       :: else -> goto idle
       fi }
  :: goto idle
  fi;
  atomic {
    /* The code also named the homeserver. */
    if
    :: half[n].g == M -> badAccount = true
    :: else
    fi
  };

request:
  atomic { grantOf = n; grantIs = PENDING; say(n, PROTOCOL + 4 * ID_N + PAGE_N); printf("- N says what it wants\n") };
  if
  :: atomic { canHear(n) -> hear(n, w);
       if
       :: w == ACCEPTED -> w = 0
       :: else -> half[n].showsDigits = false; goto idle
       fi }
  :: atomic { half[n].showsDigits = false; goto idle }
  fi;
  half[n].showsDigits = false;
  if /* polls for its token */
  :: atomic { grantIs == APPROVED || HOSTILE_SERVER ->
       owner[ID_N] = 2; hasToken[n] = true;
       if
       :: keys[ID_N] == 0 -> keys[ID_N] = UNSIGNED
       :: else
       fi;
       printf("- N's token is issued\n");
       if
       :: peer(n) < 2 && peer(peer(n)) == n && isUntold(peer(n), ID_N) -> badLate = true
       :: else
       fi }
  :: atomic { grantIs == DENIED || HOSTILE_SERVER -> say(n, DECLINED); goto idle }
  :: atomic { say(n, FAILURE); goto idle }
  fi;
  if
  :: atomic { say(n, SUCCESS); printf("- N says success\n") }
  :: atomic { N_CANCELS_LATE -> say(n, FAILURE); printf("- N is cancelled while its token is on the way, and says so\n"); goto idle }
  fi;
  if
  :: atomic { canHear(n) -> hear(n, w);
       if
       :: w == SECRETS && peer(n) != M -> keys[ID_N] = SIGNED; printf("- N has the secrets, and publishes signed keys\n")
       :: else
       fi }
  :: true
  fi;
  goto idle;

over: skip
}
