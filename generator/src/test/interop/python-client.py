"""Connects to each port that a line of standard input names, and prints what Python's ssl module says, then a line END."""

import socket
import ssl
import sys

context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE

print(sys.version.split()[0] + " with " + " ".join(ssl.OPENSSL_VERSION.split()[:2]), flush=True)
for line in sys.stdin:
    try:
        with socket.create_connection(("127.0.0.1", int(line)), timeout=5) as plain:
            context.wrap_socket(plain).close()
        print("no error")
    except OSError as error:
        print(type(error).__name__ + ": " + str(error))
    print("END", flush=True)
