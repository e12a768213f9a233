/*
 * The msc4388 channel with the device-grant conversation: the existing device (E, this project), the user's new device (N), the user between
 * them, a homeserver, and an attacker (M) who is the network and the rendezvous server, and may be more. README.md says what is modelled and what
 * is not; configurations.ts says what is set, and what has to come out.
 */

#include "options.pml"
#include "state.pml"
#include "channel.pml"
#include "existing.pml"
#include "new.pml"
#include "elsewhere.pml"

init {
  atomic {
    owner[ID_OLD] = 0; keys[ID_OLD] = SIGNED;
    run New(); run Existing(); run Elsewhere()
  }
}
