/* What the attacker and the user do besides the two devices, at an honest homeserver. */

proctype Elsewhere() {
end:
  do
  :: atomic { mApproved && !mSignedIn ->
       mSignedIn = true; owner[mId] = M;
       if
       :: keys[mId] != SIGNED || mId == ID_M -> keys[mId] = UNSIGNED
       :: else
       fi;
       badLate = (badLate || isUntold(mBy, mId)); printf("- M is signed in as device %d\n", mId) }
  /* With a token of the account and its self-signing key, any of its devices can be signed. */
  :: atomic { mKnowsSecrets && mSignedIn && keys[ID_M] == UNSIGNED -> keys[ID_M] = SIGNED; printf("- M signs its device\n") }
  :: atomic { mKnowsSecrets && mSignedIn && keys[ID_N] == UNSIGNED -> keys[ID_N] = SIGNED; printf("- M signs the keys of N's id\n") }
  :: atomic { SIGNS_IN_ELSEWHERE && owner[ID_N] == NONE -> owner[ID_N] = 2; keys[ID_N] = UNSIGNED; printf("- N signs in elsewhere\n") }
  :: atomic { VERIFIES_ELSEWHERE && owner[ID_N] == 2 && keys[ID_N] == UNSIGNED -> keys[ID_N] = SIGNED; printf("- N is verified elsewhere\n") }
  od
}
