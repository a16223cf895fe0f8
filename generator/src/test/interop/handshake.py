"""Makes one side of a handshake for each line of standard input, and prints what Python's ssl module says, then END.

A line has, with tabs between: client or server, port, version, certificate, trusted certificate, cipher, protocol. A server
takes a free port and prints it first.
"""

import socket
import ssl
import sys

VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}


def context_of(role, version, certificate, trust, cipher, protocol):
    purpose = ssl.PROTOCOL_TLS_CLIENT if role == "client" else ssl.PROTOCOL_TLS_SERVER
    context = ssl.SSLContext(purpose)
    context.minimum_version = context.maximum_version = VERSIONS[version]
    if certificate:
        context.load_cert_chain(certificate)
    if trust:
        context.load_verify_locations(trust)
        context.verify_mode = ssl.CERT_REQUIRED
    if cipher:
        context.set_ciphers(cipher)
    if protocol:
        context.set_alpn_protocols([protocol])
    return context


def talk(context, plain, **options):
    plain.settimeout(5)
    with plain, context.wrap_socket(plain, **options) as secured:
        print("no error in the handshake")
        if not secured.server_side:
            secured.recv(1)
        else:
            secured.unwrap()


def run(role, port, *setup):
    context = context_of(role, *setup)
    if role == "client":
        talk(context, socket.create_connection(("127.0.0.1", int(port)), timeout=5), server_hostname="localhost")
        return
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print(listening.getsockname()[1], flush=True)
        listening.settimeout(10)
        talk(context, listening.accept()[0], server_side=True)


print(sys.version.split()[0] + " with " + " ".join(ssl.OPENSSL_VERSION.split()[:2]), flush=True)
for line in sys.stdin:
    try:
        run(*line.rstrip("\n").split("\t"))
    except OSError as error:
        print(type(error).__name__ + ": " + str(error))
    print("END", flush=True)
