"""A client of `obelus serve --upstream` and `obelus preview`, and the server behind the former."""

import os
import signal
import socket
import subprocess
import threading

PIECE = 65536
SMALL = 8  # bytes of a small piece
PATIENCE = 60


def read_all(connection):
    """Until nobody sends any more: how much came."""
    connection.settimeout(PATIENCE)
    size = 0
    try:
        while some := connection.recv(PIECE):
            size += len(some)
    except OSError:
        pass
    return size


class Upstream:
    """Answers each connection with the same bytes, once the head of a request and what came with it are read."""

    def __init__(self, reply):
        self.reply = reply
        self.listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        try:
            while True:
                threading.Thread(target=self.answer, args=(self.listening.accept()[0],), daemon=True).start()
        except OSError:
            pass

    def answer(self, connection):
        with connection:
            connection.recv(PIECE)
            threading.Thread(target=read_all, args=(connection.dup(),), daemon=True).start()
            try:
                connection.sendall(self.reply)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass


def say(port, request, is_small):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        reading = threading.Thread(target=read_all, args=(connection,))
        reading.start()
        piece = SMALL if is_small else PIECE
        try:
            for at in range(0, len(request), piece):
                connection.sendall(request[at:at + piece])
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # it has heard enough
        reading.join()


def measure(tool, folder, words, bound):
    """Seconds of processor time, exit status, and what was said, of a server that is told what lies in the folder."""
    with open(os.path.join(folder, "request"), "rb") as request, open(os.path.join(folder, "reply"), "rb") as reply:
        request, upstream = request.read(), Upstream(reply.read())
    more = [f"http://127.0.0.1:{upstream.port}"] if words[0] == "serve" else []
    with open(os.path.join(folder, "err"), "w+b") as err:
        child = subprocess.Popen([tool, *words, *more], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=err, preexec_fn=bound)
        port = int(child.stdout.readline().partition(b":")[2].partition(b":")[2].partition(b"/")[0])
        say(port, request.replace(b"PORT", str(port).encode()), b"small" in request[:100])
        child.send_signal(signal.SIGTERM)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = 0
        child.stdout.close()
        upstream.listening.close()
        err.seek(0)
        said = err.read().decode("utf-8", "replace")
    return used.ru_utime + used.ru_stime, os.waitstatus_to_exitcode(status), said
