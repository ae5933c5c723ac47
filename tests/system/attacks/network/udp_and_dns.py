"""Tries: to send datagrams and to look up names.
Gain: DNS carries data through most firewalls.
Known from: DNS tunnels out of judging systems.
"""
import socket

try:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.sendto(b"hidden inputs", ("127.0.0.1", {{PORT}}))
    print("BREACH sent a datagram")
except OSError:
    pass
for name in ("localhost", "hidden-inputs.example.org"):
    try:
        socket.getaddrinfo(name, 80)
        if name != "localhost":
            print("BREACH looked up a name")
    except OSError:
        pass
