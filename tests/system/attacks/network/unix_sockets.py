"""Tries: to reach services of the machine by unix sockets: named, abstract, by a datagram pair.
Gain: the system bus, Docker's socket, the log, a helper process outside.
Known from: /var/run/docker.sock; Landlock does not guard named unix sockets.
"""
import socket

for address in ("{{COURSE}}/listener", "\0mark1-listener", "/run/dbus/system_bus_socket", "/var/run/docker.sock"):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        try:
            made = socket.socket(socket.AF_UNIX, kind)
            made.connect(address)
            print("BREACH connected to", address)
        except OSError:
            pass
for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
    try:
        one, _ = socket.socketpair(socket.AF_UNIX, kind)
        one.sendto(b"hidden inputs", "{{COURSE}}/listener")
        print("BREACH sent to a named socket through a pair")
    except OSError:
        pass
