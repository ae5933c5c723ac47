"""Tries: to connect and to listen over TCP, IPv4 and IPv6.
Gain: a friend outside who answers; to send the hidden inputs away.
Known from: graders with an open network.
"""
import socket
import urllib.request

for family, address in ((socket.AF_INET, ("127.0.0.1", {{PORT}})), (socket.AF_INET6, ("::1", {{PORT}}))):
    try:
        made = socket.socket(family, socket.SOCK_STREAM)
        made.settimeout(1)
        made.connect(address)
        made.sendall(b"hidden inputs")
        print("BREACH connected")
    except OSError:
        pass
try:
    socket.create_server(("127.0.0.1", 0))
    print("BREACH listens")
except OSError:
    pass
try:
    urllib.request.urlopen("http://127.0.0.1:{{PORT}}/", timeout=1)
    print("BREACH fetched")
except OSError:
    pass
