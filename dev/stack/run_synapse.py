"""Runs Synapse for as long as standard input stays open.

The pipe closes when the process that started us ends in whatever way, so Synapse never outlives it. Everything that
Synapse wrote is temporary and goes with it.

Arguments: the configuration file, the directory to remove.
"""

import os
import runpy
import shutil
import sys
import threading

config, directory = sys.argv[1:]


def follow_starter() -> None:
    while os.read(0, 4096):
        pass
    shutil.rmtree(directory, ignore_errors=True)
    os._exit(0)


threading.Thread(target=follow_starter, daemon=True).start()
sys.argv = ["synapse", "-c", config]
runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
