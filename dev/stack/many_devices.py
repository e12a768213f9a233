"""Puts devices into the database of a running Synapse, as if that many apps had signed in over the years.

Arguments: the database, the user's id, how many.
"""

import sqlite3
import sys
import time

database, user_id, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
now = int(time.time() * 1000)
day = 24 * 60 * 60 * 1000
rows = [
    (user_id, f"OLD{index:07}", f"Old app {index}", now - index * day, False)
    for index in range(1, count + 1)
]
with sqlite3.connect(database, timeout=60) as connection:
    connection.executemany(
        "INSERT INTO devices (user_id, device_id, display_name, last_seen, hidden) VALUES (?, ?, ?, ?, ?)",
        rows,
    )
